import { fieldSources } from "../domain/cleaning/fieldSource.ts";
import type { TablePlan } from "../domain/cleaning/createRecordCleaner.ts";
import type { DecisionBook } from "../domain/journal/decisionBook.ts";
import { ROW_RULES } from "../domain/cleaning/rowRules.ts";
import type { RowRule } from "../domain/cleaning/rowRule.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import { profileFields } from "./fieldProfiles.ts";
import type { MatchedTable } from "./selectTables.ts";

/** A table with everything decided about it before its records are cleaned. */
export interface PlannedTable extends MatchedTable {
  readonly plan: TablePlan;
  /** Which of the model's fields the table feeds, in the model's order. */
  readonly fed: readonly boolean[];
}

function headedWidth({ table, columns }: MatchedTable): number {
  return columns.findLastIndex(({ header }) => header.trim() !== "") + 1 || table.columns.length;
}

/** Decides, on whole columns, how each field of a table is read and cleaned. */
export async function planTable(
  matched: MatchedTable,
  { model, gazetteer, place }: CleanRequest,
  decisions: DecisionBook,
  rowRules: readonly RowRule[] = ROW_RULES,
): Promise<PlannedTable> {
  const sources = fieldSources(matched.mapping, model);
  const columns = await profileFields(matched.table, matched.columns, sources);
  const context = { place, gazetteer, missingValues: model.missingValues };
  const plan = {
    model,
    sheet: matched.table.sheet,
    sources,
    columns,
    context,
    decisions,
    width: headedWidth(matched),
    separator: matched.separator,
    rowRules,
  };
  return { ...matched, plan, fed: model.fields.map((field) => columns.has(field.name)) };
}
