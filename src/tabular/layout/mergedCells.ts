import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { MergedRange } from "../sourceFile.ts";
import { isBlankText } from "./cellShape.ts";
import type { TableFrame } from "./tableFrame.ts";

/** What merges say of a table's body. */
export interface BodyMerges {
  /** The cells of a row, those covered by a merge from above filled with its value. Called row after row, in order. */
  fillDown(row: number, cells: readonly Cell[]): readonly Cell[];
  /** The first row of the record that this row continues; null when it stands by itself. */
  continues(row: number): number | null;
}

/** From this share of the columns on, rows merged together are one record written on several lines. */
const ONE_RECORD = 0.6;

function spannedRecords(merges: readonly MergedRange[], frame: TableFrame): Map<number, number> {
  const blocks = new Map<string, { first: number; last: number; columns: number }>();
  for (const merge of merges) {
    const key = `${merge.firstRow}:${merge.lastRow}`;
    const block = blocks.get(key) ?? { first: merge.firstRow, last: merge.lastRow, columns: 0 };
    block.columns += merge.lastColumn - merge.firstColumn + 1;
    blocks.set(key, block);
  }
  const width = frame.lastColumn - frame.firstColumn + 1;
  const continued = new Map<number, number>();
  for (const { first, last, columns } of blocks.values()) {
    if (columns < Math.max(2, width * ONE_RECORD) || last - first > 100) continue;
    for (let row = first + 1; row <= last; row++) continued.set(row, first);
  }
  return continued;
}

/** The merges of the table's body: rows that continue a record, and values that hold for several rows. */
export function bodyMerges(frame: TableFrame, merges: readonly MergedRange[]): BodyMerges {
  const vertical = merges
    .filter(
      ({ firstRow, lastRow, firstColumn }) =>
        lastRow > firstRow &&
        firstRow >= frame.bodyRow &&
        firstRow <= frame.lastRow &&
        firstColumn >= frame.firstColumn &&
        firstColumn <= frame.lastColumn,
    )
    .sort((one, other) => one.firstRow - other.firstRow);
  const continued = spannedRecords(vertical, frame);
  let next = 0;
  let active: { merge: MergedRange; value: Cell }[] = [];

  const fillDown = (row: number, cells: readonly Cell[]): readonly Cell[] => {
    if (next >= vertical.length && active.length === 0) return cells;
    active = active.filter(({ merge }) => merge.lastRow >= row);
    let filled: Cell[] | null = null;
    for (const { merge, value } of active) {
      if (!isBlankText(cellText(cells[merge.firstColumn]))) continue;
      filled ??= [...cells];
      while (filled.length <= merge.firstColumn) filled.push("");
      filled[merge.firstColumn] = value;
    }
    for (; next < vertical.length && vertical[next]!.firstRow <= row; next++) {
      const merge = vertical[next]!;
      const value = cells[merge.firstColumn] ?? "";
      if (merge.firstRow === row && !isBlankText(cellText(value))) active.push({ merge, value });
    }
    return filled ?? cells;
  };
  return { fillDown, continues: (row) => continued.get(row) ?? null };
}
