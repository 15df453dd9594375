import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";
import { namingField } from "./namingField.ts";

const MOST = 6;

/** The less a kind tells a resident, the later it comes. */
const LATE: ReadonlySet<Kind> = new Set<Kind>([
  "identifier",
  "insee",
  "postcode",
  "siret",
  "siren",
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
  "commune",
  "email",
  "phone",
  "organization",
]);

/** The columns that a table shows unless asked otherwise: the name, then what tells most, in the model's order. */
export function shownColumns(model: Pick<Model, "fields">): Field[] {
  const name = namingField(model);
  const useful = model.fields.filter((field) => field !== name && !LATE.has(field.kind));
  const others = model.fields.filter((field) => field !== name && LATE.has(field.kind));
  const chosen = new Set([...useful, ...others].slice(0, name ? MOST - 1 : MOST));
  return [...(name ? [name] : []), ...model.fields.filter((field) => chosen.has(field))];
}
