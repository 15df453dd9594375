import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";

/** Kinds that tell one record from the next: the same value on every row would say nothing, or something wrong. */
const OWN_TO_EACH: ReadonlySet<Kind> = new Set<Kind>([
  "title",
  "longitude",
  "latitude",
  "coordinates",
  "geometry",
]);

/** Whether all the records of a file may have the same value in a field: not in what names, places or identifies each of them. */
export function sharesOneValue({ primaryKey, uniqueKeys, identifier }: Model, field: Field): boolean {
  if (field.constraints.unique || OWN_TO_EACH.has(field.kind)) return false;
  return ![primaryKey, identifier, ...uniqueKeys].some((key) => key.length === 1 && key[0] === field.name);
}
