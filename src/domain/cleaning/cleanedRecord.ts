import type { Issue } from "../journal/issue.ts";
import type { Outcome } from "../journal/outcome.ts";

/** One record after cleaning; arrays are in the model's field order. */
export interface CleanedRecord {
  /** From 1 over the whole file. */
  readonly record: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly raws: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly issues: readonly Issue[];
}
