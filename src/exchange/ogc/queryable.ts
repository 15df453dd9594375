import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import { positionFields } from "./positionFields.ts";

/** The INSEE code of the commune that publishes the record, which every collection has beside its own fields. */
export const COMMUNE = "_commune";
/** The record's geometry in filters and schemas. */
export const GEOMETRY = "geometry";

/** Fields that anyone may read, in the model's order. */
export function publicFields(model: Model): readonly Field[] {
  return model.fields.filter((field) => field.visibility === "public");
}

/** Whether the collection's features have geometries: its public fields say where records are. */
export function isSpatial(model: Model): boolean {
  return positionFields(model).length > 0;
}

/** Types whose text has an order and an equality of their own. */
const FILTERED = new Set<Field["type"]>([
  "string",
  "number",
  "integer",
  "boolean",
  "date",
  "time",
  "datetime",
  "year",
  "yearmonth",
  "duration",
  "list",
  "any",
]);

/** Fields that may be filtered and sorted by. */
export function queryableFields(model: Model): readonly Field[] {
  return publicFields(model).filter((field) => FILTERED.has(field.type));
}
