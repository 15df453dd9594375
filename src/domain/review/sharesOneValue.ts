import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";
import { tellsApart } from "./tellsApart.ts";

/** Kinds that tell one record from the next: the same value on every row would say nothing, or something wrong. */
const OWN_TO_EACH: ReadonlySet<Kind> = new Set<Kind>([
  "title",
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
]);

/** Whether all the records of a file may have the same value in a field: not in what names, places or identifies each of them. */
export function sharesOneValue(model: Model, field: Field): boolean {
  return !OWN_TO_EACH.has(field.kind) && !tellsApart(model, field);
}
