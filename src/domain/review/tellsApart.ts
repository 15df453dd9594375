import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";

/** Kinds that are the same on every row of a commune's file. */
const OF_THE_PLACE: ReadonlySet<Kind> = new Set<Kind>(["commune", "insee", "postcode", "department"]);

/**
 * Whether two records of a commune's file never have the same value in a field: it is unique, or a key is unique by it alone once
 * the commune is known.
 */
export function tellsApart(
  { fields, primaryKey, uniqueKeys, identifier }: Model,
  { name, constraints }: Field,
): boolean {
  if (constraints.unique) return true;
  const places = new Set(fields.filter(({ kind }) => OF_THE_PLACE.has(kind)).map((field) => field.name));
  return [primaryKey, identifier, ...uniqueKeys].some(
    (key) => key.includes(name) && key.every((one) => one === name || places.has(one)) && !places.has(name),
  );
}
