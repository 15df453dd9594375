import { communeKey } from "../domain/commune/communeKey.ts";
import { matchColumns } from "../domain/matching/matchColumns.ts";
import type { Mapping } from "../domain/matching/mapping.ts";
import type { IgnoredRow, SourceTable } from "../domain/table/sourceTable.ts";
import { cellText } from "../domain/table/cell.ts";
import { findTables } from "../tabular/layout/findTables.ts";
import type { SourceFile, SourceSheet } from "../tabular/sourceFile.ts";
import { UnreadableFile } from "../tabular/unreadableFile.ts";
import type { ReadRequest } from "./cleanRequest.ts";
import { type ProfiledTable, profileTable } from "./profileTable.ts";

export interface MatchedTable extends ProfiledTable {
  readonly mapping: Mapping;
  /** What stands between cells in a text file; null in a workbook. */
  readonly separator: string | null;
}

export interface Selection {
  /** The tables that make the dataset, in source order; at least one. */
  readonly tables: readonly MatchedTable[];
  /** Rows of the sheets and tables that play no part. */
  readonly leftAside: readonly IgnoredRow[];
}

/** Another table joins the best one when it feeds at least this share of the best one's fields. */
const KINSHIP = 0.6;

/** The sheets to read: the one asked by name or by position from 1, else those that are shown. */
export function chooseSheets(source: SourceFile, wanted: string | null): SourceSheet[] {
  if (wanted === null) {
    const visible = source.sheets.filter((sheet) => !sheet.hidden);
    return visible.length > 0 ? visible : [...source.sheets];
  }
  const byName = source.sheets.find((sheet) => sheet.name === wanted);
  const chosen = byName ?? source.sheets[Number(wanted) - 1];
  if (chosen) return [chosen];
  const names = source.sheets.map((sheet) => sheet.name ?? "").join(", ");
  throw new UnreadableFile("reading.sheet-unknown", { sheet: wanted, sheets: names });
}

/** What a table's mapping is worth: the fields it feeds, each by its confidence. */
function worth({ mapping, records }: MatchedTable): number {
  const sum = mapping.entries.reduce((total, entry) => total + entry.confidence, 0);
  return records === 0 ? sum / 2 : sum;
}

function isKin(table: MatchedTable, best: MatchedTable): boolean {
  const fields = new Set(table.mapping.entries.map((entry) => entry.field));
  const shared = best.mapping.entries.filter((entry) => fields.has(entry.field)).length;
  return table === best || (shared > 0 && shared >= best.mapping.entries.length * KINSHIP);
}

async function setAside(table: SourceTable, why: IgnoredRow["why"]): Promise<IgnoredRow[]> {
  const rows: IgnoredRow[] = [];
  for await (const batch of table.records()) {
    for (const { row, cells } of batch) {
      const content = cells.map(cellText).filter((text) => text.trim() !== "");
      rows.push({ sheet: table.sheet, row, why, content: content.join(" | ") });
    }
  }
  return [...rows, ...table.ignoredRows()];
}

async function hiddenRows(sheet: SourceSheet): Promise<IgnoredRow[]> {
  const rows: IgnoredRow[] = [];
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      const texts = cells.map(cellText).filter((text) => text.trim() !== "");
      if (texts.length > 0)
        rows.push({ sheet: sheet.name, row, why: "hidden-sheet", content: texts.join(" | ") });
    }
  }
  return rows;
}

/**
 * Reads every sheet that counts, matches each table found to the model, and keeps the best one together with its
 * likes: the same table continued on other sheets or further down. Columns are recognised by all of their records, or
 * by the first `enough`. Throws `UnreadableFile` when there is no table.
 */
export async function selectTables(
  source: SourceFile,
  request: ReadRequest,
  onRecords: (count: number) => void,
  enough?: number,
): Promise<Selection> {
  const sheets = chooseSheets(source, request.sheet);
  const isCommune = (text: string): boolean => request.gazetteer.byName(communeKey(text)).length > 0;
  const matched: MatchedTable[] = [];
  for (const sheet of sheets) {
    for (const table of await findTables(sheet)) {
      const profiled = await profileTable(table, onRecords, enough);
      const mapping = matchColumns(request.model, profiled.columns, {
        ...(request.mapping && { given: request.mapping.mapping }),
        memory: request.memory,
        stamp: source.stamp,
        place: request.place,
        isCommune,
      });
      matched.push({ ...profiled, mapping, separator: source.delimiter });
    }
  }
  if (matched.length === 0) throw new UnreadableFile("reading.no-table");
  const best = matched.reduce((leader, table) => (worth(table) > worth(leader) ? table : leader));
  const tables = matched.filter((table) => isKin(table, best));
  const leftAside: IgnoredRow[] = [];
  for (const table of matched.filter((one) => !tables.includes(one)))
    leftAside.push(...(await setAside(table.table, "other-table")));
  for (const sheet of source.sheets.filter((one) => one.hidden && !sheets.includes(one)))
    leftAside.push(...(await hiddenRows(sheet)));
  return { tables, leftAside };
}
