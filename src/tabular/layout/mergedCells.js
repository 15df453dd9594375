import { cellText } from "../../domain/table/cell.js";
import { isBlankText } from "./cellShape.js";
/** From this share of the columns on, rows merged together are one record written on several lines. */
const ONE_RECORD = 0.6;
function spannedRecords(merges, frame) {
  const blocks = new Map();
  for (const merge of merges) {
    const key = `${merge.firstRow}:${merge.lastRow}`;
    const block = blocks.get(key) ?? { first: merge.firstRow, last: merge.lastRow, columns: 0 };
    block.columns += merge.lastColumn - merge.firstColumn + 1;
    blocks.set(key, block);
  }
  const width = frame.lastColumn - frame.firstColumn + 1;
  const continued = new Map();
  for (const { first, last, columns } of blocks.values()) {
    if (columns < Math.max(2, width * ONE_RECORD) || last - first > 100) continue;
    for (let row = first + 1; row <= last; row++) continued.set(row, first);
  }
  return continued;
}
export function bodyMerges(frame, merges) {
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
  let active = [];
  const fillDown = (row, cells) => {
    if (next >= vertical.length && active.length === 0) return cells;
    active = active.filter(({ merge }) => merge.lastRow >= row);
    let filled = null;
    for (const { merge, value } of active) {
      if (!isBlankText(cellText(cells[merge.firstColumn]))) continue;
      filled ??= [...cells];
      while (filled.length <= merge.firstColumn) filled.push("");
      filled[merge.firstColumn] = value;
    }
    for (; next < vertical.length && vertical[next].firstRow <= row; next++) {
      const merge = vertical[next];
      const value = cells[merge.firstColumn] ?? "";
      if (merge.firstRow === row && !isBlankText(cellText(value))) active.push({ merge, value });
    }
    return filled ?? cells;
  };
  return { fillDown, continues: (row) => continued.get(row) ?? null };
}
