import type { Field } from "../model/field.ts";
import type { Model } from "../model/model.ts";
import { type ChartFields, chartFields, isCategory } from "./chartFields.ts";
import { namingField } from "./namingField.ts";

/** The fields whose values are counted once per publication: for the charts, and for the map. */
export interface CountedFields extends ChartFields {
  /** Those that a map may tell records apart by. */
  readonly signs: readonly Field[];
  /** The one that names a record that stands alone; null without. */
  readonly naming: Field | null;
}

/** What is counted of each part of a dataset. */
export function countedFields(model: Pick<Model, "fields">): CountedFields {
  return { ...chartFields(model), signs: model.fields.filter(isCategory), naming: namingField(model) };
}
