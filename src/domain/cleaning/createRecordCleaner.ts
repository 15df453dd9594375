import type { DecisionBook } from "../journal/decisionBook.ts";
import type { Model } from "../model/model.ts";
import { cellText } from "../table/cell.ts";
import { type ColumnProfile, profileColumn } from "../table/columnProfile.ts";
import type { SourceRecord } from "../table/sourceTable.ts";
import type { CleanedRecord } from "./cleanedRecord.ts";
import { compileField } from "./compileField.ts";
import type { FieldSource } from "./fieldSource.ts";
import { guardShiftedRows } from "./guardShiftedRows.ts";
import { RecordInProgress } from "./recordInProgress.ts";
import type { RowRule, RowView } from "./rowRule.ts";
import { settleExtracted } from "./settleExtracted.ts";
import type { CleaningContext } from "./valueCleaner.ts";

export interface TablePlan {
  readonly model: Model;
  readonly sheet: string | null;
  readonly sources: readonly FieldSource[];
  /** The columns as their fields read them, by field name. */
  readonly columns: ReadonlyMap<string, ColumnProfile>;
  readonly context: CleaningContext;
  readonly decisions: DecisionBook;
  /** Number of columns of the table, and what separates cells where a text file does. */
  readonly width: number;
  readonly separator: string | null;
  /** Applied in order to every row, after its cells. */
  readonly rowRules: readonly RowRule[];
}

/**
 * Makes the function that cleans one record of a table: each cell by its field's rule, then the rules across the
 * row. `observe` sees each finished row, for the checks that need several records; it must not keep the view.
 */
export function createRecordCleaner(
  plan: TablePlan,
  observe: (row: RowView) => void,
): (record: SourceRecord, number: number) => CleanedRecord {
  const { model, sources, columns, context, decisions } = plan;
  const fields = model.fields.map((field) =>
    compileField(field, columns.get(field.name) ?? profileColumn(field.title, []), context, decisions),
  );
  const checkers = plan.rowRules
    .map((rule) => rule(model, columns, context))
    .filter((checker) => checker !== null);
  const view = new RecordInProgress(model, (index, outcome) => fields[index]!.constrain(outcome));
  const guard = guardShiftedRows(sources, fields, plan.width, plan.separator);

  return (source, number) => {
    view.start(number, source.row);
    const guarded = guard(source);
    for (let at = 0; at < sources.length; at++) {
      const from = sources[at]!;
      const raw = from.raw(source);
      view.raws[from.index] = raw;
      const cell = from.cell(source);
      const outcome = guarded?.outcomes?.[at] ?? fields[from.index]!.clean(cell);
      view.outcomes[from.index] =
        from.entry.extract === null ? outcome : settleExtracted(raw, cellText(cell), outcome);
    }
    if (guarded?.extra)
      view.report({
        field: null,
        code: "row.extra-cells",
        severity: "warning",
        params: { content: guarded.extra },
      });
    for (const check of checkers) check(view);
    observe(view);
    const { raws, outcomes, issues } = view;
    return { record: number, sheet: plan.sheet, row: source.row, raws, outcomes, issues };
  };
}
