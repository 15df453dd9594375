import type { FieldSource } from "../cleaning/fieldSource.ts";
import { RecordInProgress } from "../cleaning/recordInProgress.ts";
import type { RowView } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import type { Issue } from "../journal/issue.ts";
import { invalid, valid } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import type { SourceRecord } from "../table/sourceTable.ts";
import { compileConstraints } from "./compileConstraints.ts";
import { customCellChecks } from "./customCellChecks.ts";

export interface ValidationPlan {
  readonly model: Model;
  readonly sources: readonly FieldSource[];
  readonly columns: ReadonlyMap<string, ColumnProfile>;
  readonly context: CleaningContext;
}

/** Told of each problem of a record, with the raw text it is about. */
export type IssueListener = (issue: Issue, raw: string) => void;

/**
 * Makes the function that holds one record against its model as it is: types, constraints, custom checks of cells. No
 * cell is cleaned first. `observe` sees each record after, for the checks that need several; it must not keep
 * the view.
 */
export function createRecordValidator(
  { model, sources, columns, context }: ValidationPlan,
  observe: (row: RowView) => void,
  tell: IssueListener,
): (record: SourceRecord, number: number) => void {
  let wrong = false;
  const view = new RecordInProgress(model, (_, outcome) => {
    wrong ||= outcome.status === "invalid";
    return outcome;
  });
  const checks = sources.map((source) => ({ source, breachOf: compileConstraints(source.field) }));
  const checkCells = customCellChecks(model, columns, context);
  const missing = new Set(context.missingValues.filter((text) => text !== ""));

  return (record, number) => {
    view.start(number, record.row);
    wrong = false;
    for (const { source, breachOf } of checks) {
      const raw = source.raw(record);
      if (raw === "" || (missing.size > 0 && missing.has(raw))) continue;
      view.raws[source.index] = raw;
      const breach = breachOf(raw);
      if (breach === null) view.outcomes[source.index] = valid(raw);
      else view.set(source.field.name, invalid(breach.rule, breach.params));
    }
    checkCells?.(view);
    observe(view);
    if (!wrong) return;
    for (const { source } of checks) {
      const outcome = view.outcomes[source.index]!;
      if (outcome.status !== "invalid") continue;
      const { rule: code, params } = outcome;
      const about = { record: number, row: record.row, field: source.field.name, severity: "error" } as const;
      tell({ ...about, code, ...(params && { params }) }, view.raws[source.index]!);
    }
  };
}
