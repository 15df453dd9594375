import { comparable, gridRow } from "./gridRow.js";
import { frameTable } from "./tableFrame.js";
const WHOLE = [{ first: 0, last: Number.POSITIVE_INFINITY }];
const MOST_BLOCKS = 8;
/** Runs of columns that hold something, as [first, last]. */
function blocks(rows) {
  const used = new Set();
  for (const row of rows) for (const column of row.filled) used.add(column);
  const found = [];
  for (const column of [...used].sort((one, other) => one - other)) {
    const current = found.at(-1);
    if (current && current[1] === column - 1) current[1] = column;
    else found.push([column, column]);
  }
  return found;
}
function headerOf(rows, [first, last], merges) {
  const own = rows.map((row) => gridRow(row, first, last)).filter((row) => row.filled.length > 0);
  const region = { firstRow: 0, lastRow: Number.POSITIVE_INFINITY, regionFirst: first, regionLast: last };
  const frame = frameTable(own, merges, region);
  return {
    row: frame?.headerRow ?? 0,
    labels: (frame?.headers ?? []).map(comparable).filter(Boolean),
    body: frame ? own.filter(({ row }) => row >= frame.bodyRow).length : 0,
  };
}
const isTable = ({ labels, body }) => labels.length > 1 && body > 1;
/** True when two headers name the same things: the same table laid out in several columns of the page. */
function sameTable(one, other) {
  const shared = one.labels.filter((label) => other.labels.includes(label)).length;
  return shared >= 2 && shared * 2 >= Math.max(one.labels.length, other.labels.length);
}
/**
 * The columns of each table when several stand side by side: blocks parted by blank columns, whose headers repeat
 * the same labels or stand on different rows. One region for the whole sheet otherwise: a blank column
 * within a table is no border.
 */
export function sideBySide(rows, merges) {
  const grid = rows.map((row) => gridRow(row)).filter((row) => row.filled.length > 0);
  const wide = blocks(grid);
  if (wide.length < 2 || wide.length > MOST_BLOCKS) return WHOLE;
  if (wide.some(([first, last]) => last === first)) return WHOLE;
  const headers = wide.map((block) => headerOf(rows, block, merges));
  if (headers.some(({ row }) => row === 0)) return WHOLE;
  const apart = headers.slice(1).every((header, rank) => {
    const left = headers[rank];
    return sameTable(left, header) || (left.row !== header.row && isTable(left) && isTable(header));
  });
  if (!apart) return WHOLE;
  return wide.map(([first], rank) => ({
    first: rank === 0 ? 0 : first,
    last: rank + 1 < wide.length ? wide[rank + 1][0] - 1 : Number.POSITIVE_INFINITY,
  }));
}
