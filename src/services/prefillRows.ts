import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import { createRecordCleaner } from "../domain/cleaning/createRecordCleaner.ts";
import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import { createDecisionBook } from "../domain/journal/decisionBook.ts";
import { certainValue } from "../domain/journal/outcome.ts";
import type { Model } from "../domain/model/model.ts";
import type { Place } from "../domain/place/place.ts";
import type { Language } from "../messages/language.ts";
import { createChangeOf } from "../pipeline/changeOf.ts";
import { planTable } from "../pipeline/planTable.ts";
import { selectTables } from "../pipeline/selectTables.ts";
import { cellNote } from "../tabular/annotate/cellNote.ts";
import { openFile } from "../tabular/openFile.ts";
import { UnreadableFile } from "../tabular/unreadableFile.ts";
import { LIMITS } from "../tabular/workbook/limits.ts";
import type { TemplateCell, TemplateRow } from "../tabular/template/templatePlan.ts";

/** A sheet's rows, without its header and the last one. */
const LARGEST = LIMITS.rows - 2;

export interface PrefillRequest {
  readonly path: string;
  readonly model: Model;
  readonly gazetteer: Gazetteer;
  readonly place: Place;
  readonly language: Language;
}

export interface PrefilledRows {
  readonly rows: readonly TemplateRow[];
  /** Headers of the columns that no field takes. */
  readonly unmatchedColumns: readonly string[];
  /** Rows that are no records (titles, totals, other tables) or hold nothing for this model. */
  readonly ignored: number;
}

/**
 * The records of an existing file, in any shape, as rows of a template: clean values where they are certain, the raw
 * text where a person has to decide. Throws `UnreadableFile` when the file holds no table,
 * or more records than a spreadsheet has rows.
 */
export async function prefillRows(asked: PrefillRequest): Promise<PrefilledRows> {
  const { model, language, place } = asked;
  const request = { ...asked, mapping: null, memory: [], sheet: null, decisions: [], out: "" };
  const source = await openFile(asked.path);
  const selection = await selectTables(source, request, () => {});
  const decisions = createDecisionBook([], model.name, place.commune?.code ?? null);
  const plans = await Promise.all(selection.tables.map((table) => planTable(table, request, decisions)));
  const toRow = createRowMaker(model, language);
  const rows: TemplateRow[] = [];
  let empty = 0;
  for (const { table, plan } of plans) {
    const clean = createRecordCleaner(plan, () => {});
    for await (const batch of table.records())
      for (const record of batch) {
        const row = toRow(clean(record, rows.length + 1));
        if (row.some((cell) => cell !== null)) rows.push(row);
        else empty++;
        if (rows.length > LARGEST) throw new UnreadableFile("workbook.too-large", { part: source.name });
      }
  }
  const columns = plans.flatMap(({ table, mapping }) =>
    mapping.unmatchedColumns.map((at) => table.columns[at]?.header.trim() ?? ""),
  );
  const aside = [...plans.flatMap(({ table }) => table.ignoredRows()), ...selection.leftAside];
  return {
    rows,
    unmatchedColumns: [...new Set(columns.filter((header) => header !== ""))],
    ignored: empty + aside.filter(({ why }) => why !== "header").length,
  };
}

function createRowMaker(model: Model, language: Language): (record: CleanedRecord) => TemplateRow {
  const changeOf = createChangeOf(model.fields, language);
  return (record) =>
    record.outcomes.map((outcome, index): TemplateCell | null => {
      const text = certainValue(outcome);
      if (text !== null) return text === "" ? null : { text, status: "certain", note: "" };
      const change = changeOf(record, index);
      if (change === null || change.status === "corrected") return null;
      const { raw, status, value, message } = change;
      const note = cellNote({ row: 0, column: 0, status, raw, value, type: "text", message }, language, null);
      return { text: raw, status, note };
    });
}
