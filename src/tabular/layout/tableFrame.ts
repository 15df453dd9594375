import type { IgnoredReason } from "../../domain/table/sourceTable.ts";
import type { MergedRange } from "../sourceFile.ts";
import { type BodyColumn, bodyColumns } from "./bodyTypes.ts";
import { extendHeader } from "./extendHeader.ts";
import { findHeader } from "./findHeader.ts";
import { type GridRow, textAt } from "./gridRow.ts";
import { headerTexts } from "./headerTexts.ts";
import { hasSections } from "./sectionRows.ts";

/** Where a table lies in its sheet, and what its rows usually look like. Rows are numbered as in the sheet. */
export interface TableFrame {
  readonly firstRow: number;
  /** Infinity for the last table of the sheet. */
  readonly lastRow: number;
  /** Columns of the region that is the table's to account for; they reach beyond its own where nobody else does. */
  readonly regionFirst: number;
  readonly regionLast: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headers: readonly string[];
  /** The header's last row; 0 without a header. */
  readonly headerRow: number;
  /** The first row of the body. */
  readonly bodyRow: number;
  /** Why each row before the body is no record. */
  readonly before: ReadonlyMap<number, IgnoredReason>;
  /** The header's own lines, as found. */
  readonly headerLines: readonly GridRow[];
  readonly titles: readonly string[];
  /** By position in the table's columns. */
  readonly body: readonly BodyColumn[];
  /** How many cells a full row of the body has; sparse rows and the foot of the sheet have fewer. */
  readonly usualFill: number;
  /** Rows with a single cell cut the table into named sections. */
  readonly sections: boolean;
}

const OFTEN = 0.5;
const BODY_ROWS = 500;

function usualFill(rows: readonly GridRow[], from: number): number {
  const counts = rows.slice(from, from + BODY_ROWS).map(({ filled }) => filled.length);
  return counts.sort((one, other) => one - other)[Math.floor(counts.length * 0.75)] ?? 0;
}

function columnRange(rows: readonly GridRow[], from: number, to: number): { first: number; last: number } {
  const lines = rows.slice(from, to);
  const body = bodyColumns(rows, to);
  const start = lines.length > 0 ? lines : rows.slice(to, to + 1);
  const labelled = start.flatMap((line) => line.filled);
  let first = labelled.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  let last = labelled.reduce((most, column) => Math.max(most, column), 0);
  for (const [column, { fill }] of body.entries()) {
    if (fill > 0) first = Math.min(first, column);
    if (fill >= OFTEN) last = Math.max(last, column);
  }
  return {
    first: Number.isFinite(first) ? first : 0,
    last: Math.max(last, Number.isFinite(first) ? first : 0),
  };
}

/** Finds one table in rows that hold one; null when there are no rows. */
export function frameTable(
  rows: readonly GridRow[],
  merges: readonly MergedRange[],
  region: Pick<TableFrame, "firstRow" | "lastRow" | "regionFirst" | "regionLast">,
): TableFrame | null {
  const place = findHeader(rows);
  if (!place) return null;
  const header = extendHeader(rows, place, merges);
  const { first, last } = columnRange(rows, header.from, header.to);
  const headerLines = rows
    .slice(header.from, header.to)
    .filter((_, rank) => !header.notes.has(header.from + rank));
  const before = new Map<number, IgnoredReason>();
  const titles: string[] = [];
  for (const [index, row] of rows.slice(0, header.to).entries()) {
    if (index >= header.from) {
      before.set(row.row, header.notes.has(index) ? "note" : "header");
      continue;
    }
    const text = row.filled.map((column) => textAt(row, column)).join(" ");
    before.set(row.row, text.length > 120 || row.filled.length > 2 ? "note" : "title");
    titles.push(text);
  }
  const fill = usualFill(rows, header.to);
  const bodyRow = rows[header.to]?.row ?? (headerLines.at(-1)?.row ?? 0) + 1;
  return {
    ...region,
    firstColumn: first,
    lastColumn: last,
    headers:
      headerLines.length === 0
        ? Array.from({ length: last - first + 1 }, () => "")
        : headerTexts(headerLines, first, last, merges),
    headerRow: headerLines.at(-1)?.row ?? 0,
    bodyRow,
    before,
    headerLines,
    titles,
    body: bodyColumns(rows, header.to).slice(first, last + 1),
    usualFill: fill,
    sections: hasSections(rows, header.to, fill),
  };
}
