import type { RowView } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import type { Issue } from "../journal/issue.ts";
import type { Model } from "../model/model.ts";

/** A check that needs several records: keys, duplicates. Memory stays small per record, and bounded. */
interface RecordObserver {
  observe(row: RowView): void;
  /** Called once after the last record. */
  finish(): Issue[];
}

export type RecordCheck = (model: Model, context: CleaningContext) => RecordObserver | null;
