import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { IgnoredReason, IgnoredRow, SourceRecord } from "../../domain/table/sourceTable.ts";
import type { SourceRow, SourceSheet } from "../sourceFile.ts";
import { isBlankText } from "./cellShape.ts";
import { rowContent } from "./gridRow.ts";
import { bodyMerges } from "./mergedCells.ts";
import { createRowJudge } from "./rowJudge.ts";
import type { TableFrame } from "./tableFrame.ts";
import { judgeTail } from "./tailRows.ts";

const BATCH = 250;
const MOST_HELD = 200;

/** The cells of a row in the table's column order; what lies outside its columns is put after them. */
function recordCells(cells: readonly Cell[], frame: TableFrame): readonly Cell[] {
  const { firstColumn, lastColumn, regionFirst } = frame;
  const width = lastColumn - firstColumn + 1;
  if (firstColumn === 0 && cells.length === width) return cells;
  const own = cells.slice(firstColumn, lastColumn + 1);
  while (own.length < width) own.push("");
  for (let column = regionFirst; column < firstColumn; column++) {
    const cell = cells[column];
    if (cell !== undefined && !isBlankText(cellText(cell))) own.push(cell);
  }
  let end = cells.length;
  while (end > lastColumn + 1 && isBlankText(cellText(cells[end - 1]))) end--;
  for (let column = lastColumn + 1; column < end; column++) own.push(cells[column]!);
  return own;
}

/** Adds the texts of a continuing line to the record it belongs to, each cell under its own, on a new line. */
function joinLine(record: SourceRecord, cells: readonly Cell[]): SourceRecord {
  const joined = record.cells.map((cell, column): Cell => {
    const more = cellText(cells[column]);
    if (isBlankText(more) || more === cellText(cell)) return cell;
    return isBlankText(cellText(cell)) ? cells[column]! : `${cellText(cell)}\n${more}`;
  });
  return { row: record.row, cells: [...joined, ...cells.slice(joined.length)] };
}

function regionCells(row: SourceRow, frame: TableFrame): readonly Cell[] {
  const { regionFirst, regionLast } = frame;
  if (row.cells.length - 1 > regionLast || regionFirst > 0) {
    const cells = row.cells.slice(0, regionLast + 1);
    return cells.fill("", 0, Math.min(regionFirst, cells.length));
  }
  return row.cells;
}

/**
 * Reads the records of a table, in batches, and says of every other row that holds something why it is none.
 * `ignored` receives those rows in source order; each reading starts with a new list.
 */
export async function* readRecords(
  sheet: SourceSheet,
  frame: TableFrame,
  ignored: IgnoredRow[],
): AsyncGenerator<readonly SourceRecord[]> {
  const judge = createRowJudge(frame, sheet.merges);
  const merges = bodyMerges(frame, sheet.merges);
  let batch: SourceRecord[] = [];
  let held: { row: number; cells: readonly Cell[]; apart: boolean }[] = [];
  let previous = 0;

  const ignore = (row: number, cells: readonly Cell[], why: IgnoredReason): void => {
    const content = rowContent(cells);
    if (content !== "") ignored.push({ sheet: sheet.name, row, why, content });
  };
  const keep = (row: number, cells: readonly Cell[]): void => {
    const start = merges.continues(row);
    const last = batch.at(-1);
    const own = recordCells(cells, frame);
    if (start !== null && last?.row === start) batch[batch.length - 1] = joinLine(last, own);
    else batch.push({ row, cells: own });
  };
  const release = (): void => {
    for (const { row, cells } of held) keep(row, cells);
    held = [];
  };

  // What stands apart, right above a header that comes again, is the title of that part.
  const releaseAbove = (header: number): void => {
    const start = held.findLastIndex(({ apart }) => apart);
    const titles = start >= 0 && held.at(-1)!.row === header - 1 ? held.splice(start) : [];
    release();
    for (const { row, cells } of titles) ignore(row, cells, "title");
  };

  for await (const rows of sheet.rows()) {
    for (const source of rows) {
      if (source.row < frame.firstRow || source.row > frame.lastRow) continue;
      const raw = regionCells(source, frame);
      if (source.row < frame.bodyRow) {
        ignore(source.row, raw, frame.before.get(source.row) ?? "title");
        continue;
      }
      if (sheet.headerKnown) {
        if (raw.some((cell) => cell !== "")) keep(source.row, raw);
        continue;
      }
      const verdict = judge(source.row, raw);
      if (verdict === "blank") continue;
      const cells = merges.fillDown(source.row, raw);
      if (verdict === "held") {
        held.push({ row: source.row, cells, apart: source.row > previous + 1 });
        if (held.length > MOST_HELD) release();
      } else if (verdict === "record") {
        if (held.length > 0) release();
        keep(source.row, cells);
      } else {
        if (verdict === "repeated-header") releaseAbove(source.row);
        ignore(source.row, raw, verdict);
      }
      previous = source.row;
    }
    // A record at the end of a batch may go on in the next rows.
    if (batch.length > BATCH) {
      const open = batch.pop()!;
      yield batch;
      batch = [open];
    }
  }
  const tail = judgeTail(
    held.map(({ cells, apart }) => ({
      texts: cells
        .map(cellText)
        .filter((text) => !isBlankText(text))
        .map((text) => text.trim()),
      apart,
    })),
  );
  for (const [rank, { row, cells }] of held.entries()) {
    const why = tail[rank];
    if (why) ignore(row, cells, why);
    else keep(row, cells);
  }
  if (batch.length > 0) yield batch;
}
