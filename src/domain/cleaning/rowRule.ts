import type { Issue } from "../journal/issue.ts";
import type { Outcome } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import type { CleaningContext } from "./valueCleaner.ts";

/** One record while its cells look at each other. Field names are the model's. */
export interface RowView {
  readonly record: number;
  readonly row: number;
  /** The field's outcome so far; `empty` for a field the file does not have. */
  outcome(field: string): Outcome;
  /** The raw text the field was read from; "" where the file has no such column. */
  raw(field: string): string;
  /** Replaces the field's outcome. The field may be one that the file does not have: it is then filled. */
  set(field: string, outcome: Outcome): void;
  report(issue: Omit<Issue, "record" | "row">): void;
}

export type RowChecker = (row: RowView) => void;

/**
 * A rule across the cells of one row (commune ↔ code ↔ postcode, longitude ↔ latitude). Prepared once with the
 * columns of the fields the file has, by field name; null when the model or the file gives it nothing to do.
 */
export type RowRule = (
  model: Model,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
) => RowChecker | null;
