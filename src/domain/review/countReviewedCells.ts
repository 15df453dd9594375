import { isRequired } from "../model/isRequired.ts";
import type { Model } from "../model/model.ts";

/** How many cells a review is about: those of the fields that the file feeds, and of those that the model requires. */
export function countReviewedCells(model: Model, fed: ReadonlySet<string>, records: number): number {
  return records * model.fields.filter((field) => fed.has(field.name) || isRequired(model, field)).length;
}
