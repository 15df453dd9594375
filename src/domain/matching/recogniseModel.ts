import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { matchColumns, type MatchOptions } from "./matchColumns.ts";

export interface RecognisedModel {
  readonly model: Model;
  /** Between 0 and 1: how well the file's columns and the model's fields cover each other. */
  readonly score: number;
}

export function recogniseModel(
  models: readonly Model[],
  columns: readonly ColumnProfile[],
  options: Pick<MatchOptions, "isCommune" | "stamp"> = {},
): RecognisedModel[] {
  return models
    .map((model) => {
      const { entries } = matchColumns(model, columns, options);
      const sum = entries.reduce((total, entry) => total + entry.confidence, 0);
      const score = (2 * sum) / (columns.length + model.fields.length);
      return { model, score: Math.min(1, score) };
    })
    .sort((a, b) => b.score - a.score);
}
