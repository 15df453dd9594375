import type { IgnoredRow, SourceTable } from "../../domain/table/sourceTable.ts";
import { cellText } from "../../domain/table/cell.ts";
import type { SourceSheet } from "../sourceFile.ts";
import { type GridRow, gridRow } from "./gridRow.ts";
import { readRecords } from "./readRecords.ts";
import { sampleRows } from "./sampleRows.ts";
import { sideBySide } from "./sideBySide.ts";
import { nextTable } from "./stackedTables.ts";
import { frameTable, type TableFrame } from "./tableFrame.ts";

function sourceTable(sheet: SourceSheet, frame: TableFrame): SourceTable {
  let ignored: IgnoredRow[] = [];
  return {
    sheet: sheet.name,
    headerRow: frame.headerRow,
    columns: frame.headers.map((header, rank) => ({ index: frame.firstColumn + rank, header })),
    records() {
      const fresh: IgnoredRow[] = [];
      ignored = fresh;
      return readRecords(sheet, frame, fresh);
    },
    ignoredRows: () => ignored,
  };
}

/** The frame of a sheet whose first row is known to be its header. */
async function knownFrame(sheet: SourceSheet): Promise<TableFrame | null> {
  for await (const batch of sheet.rows()) {
    const header = batch[0];
    if (!header) continue;
    const last = header.cells.length - 1;
    return {
      firstRow: header.row + 1,
      lastRow: Number.POSITIVE_INFINITY,
      regionFirst: 0,
      regionLast: Number.POSITIVE_INFINITY,
      firstColumn: 0,
      lastColumn: last,
      headers: header.cells.map(cellText),
      headerRow: header.row,
      bodyRow: header.row + 1,
      before: new Map(),
      headerLines: [],
      titles: [],
      body: [],
      usualFill: 0,
      sections: false,
    };
  }
  return null;
}

/** The tables stacked in the rows of a region, each ending where the next begins. */
function stackedFrames(
  rows: readonly GridRow[],
  sheet: SourceSheet,
  regionFirst: number,
  regionLast: number,
): TableFrame[] {
  const frames: TableFrame[] = [];
  let rest = rows;
  let firstRow = 0;
  while (rest.length > 0) {
    const region = { firstRow, lastRow: Number.POSITIVE_INFINITY, regionFirst, regionLast };
    const frame = frameTable(rest, sheet.merges, region);
    if (!frame) break;
    const body = rest.findIndex(({ row }) => row >= frame.bodyRow);
    const cut = body < 0 ? rest.length : nextTable(rest, body, frame.headerLines);
    if (cut >= rest.length) {
      frames.push(frame);
      break;
    }
    const lastRow = rest[cut]!.row - 1;
    frames.push(
      frameTable(rest.slice(0, cut), sheet.merges, { ...region, lastRow }) ?? { ...frame, lastRow },
    );
    firstRow = lastRow + 1;
    rest = rest.slice(cut);
  }
  return frames;
}

/**
 * Finds the tables of a sheet, from its first rows: header, columns, and what stands around them. Every row that
 * holds something becomes a record or an ignored row of one of the tables. A record may have more cells than the
 * table has columns: what stood outside them, so that shifted rows can be seen. No tables in an empty sheet.
 */
export async function findTables(sheet: SourceSheet): Promise<SourceTable[]> {
  if (sheet.headerKnown) {
    const frame = await knownFrame(sheet);
    return frame ? [sourceTable(sheet, frame)] : [];
  }
  const sample = await sampleRows(sheet);
  return sideBySide(sample.rows, sheet.merges).flatMap(({ first, last }) => {
    const rows = sample.rows.map((row) => gridRow(row, first, last)).filter((row) => row.filled.length > 0);
    return stackedFrames(rows, sheet, first, last).map((frame) => sourceTable(sheet, frame));
  });
}
