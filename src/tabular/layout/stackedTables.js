import { bodyColumns } from "./bodyTypes.js";
import { isLabelLike } from "./findHeader.js";
import { comparable, textAt } from "./gridRow.js";
const MOST_TITLES = 3;
function labelsOf(row) {
  return row.filled.map((column) => `${column}:${comparable(textAt(row, column))}`).join("|");
}
/** The index of the header that may follow a blank row at `at`, after at most three lines of title. */
function headerAfterGap(rows, at) {
  for (let index = at; index <= Math.min(at + MOST_TITLES, rows.length - 2); index++) {
    if (rows[index].filled.length > 1) return index;
  }
  return -1;
}
const gapBefore = (rows, index) => index > 0 && rows[index].row > rows[index - 1].row + 1;
/** True when the row is made of labels only, and values stand below one of them. */
function headsOwnBody(rows, header, end) {
  const row = rows[header];
  if (!isLabelLike(row) || row.filled.some((column) => row.shapes[column] !== "text")) return false;
  const body = bodyColumns(rows.slice(0, end), header + 1);
  return row.filled.some((column) => body[column]?.typed);
}
/** True when the row cannot be a record of the table above: words where its values stand, or other columns. */
function leavesTable(rows, header, from, gap) {
  const above = bodyColumns(rows.slice(0, gap), from);
  const row = rows[header];
  const words = row.filled.some((column) => above[column]?.typed);
  const outside = row.filled.filter((column) => (above[column]?.fill ?? 0) === 0).length;
  return words || outside >= 2;
}
/**
 * Where the next table of a sheet starts, below the one whose body starts at index `from`: after a blank row, an
 * optional title, and a header that is not the same table's again. The number of rows when there is none.
 */
export function nextTable(rows, from, headerLines) {
  const known = new Set(headerLines.map(labelsOf));
  for (let gap = from + 1; gap < rows.length; gap++) {
    if (!gapBefore(rows, gap)) continue;
    const header = headerAfterGap(rows, gap);
    if (header < 0 || known.has(labelsOf(rows[header]))) continue;
    let end = header + 1;
    while (end < rows.length && !gapBefore(rows, end)) end++;
    if (end > header + 1 && headsOwnBody(rows, header, end) && leavesTable(rows, header, from, gap))
      return gap;
  }
  return rows.length;
}
