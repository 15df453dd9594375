import { bodyColumns } from "./bodyTypes.js";
import { extendHeader } from "./extendHeader.js";
import { findHeader } from "./findHeader.js";
import { textAt } from "./gridRow.js";
import { headerTexts } from "./headerTexts.js";
const OFTEN = 0.5;
const BODY_ROWS = 500;
function usualFill(rows, from) {
  const counts = rows.slice(from, from + BODY_ROWS).map(({ filled }) => filled.length);
  return counts.sort((one, other) => one - other)[Math.floor(counts.length * 0.75)] ?? 0;
}
function columnRange(rows, from, to) {
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
export function frameTable(rows, merges, region) {
  const place = findHeader(rows);
  if (!place) return null;
  const header = extendHeader(rows, place, merges);
  const { first, last } = columnRange(rows, header.from, header.to);
  const headerLines = rows
    .slice(header.from, header.to)
    .filter((_, rank) => !header.notes.has(header.from + rank));
  const before = new Map();
  const titles = [];
  for (const [index, row] of rows.slice(0, header.to).entries()) {
    if (index >= header.from) {
      before.set(row.row, header.notes.has(index) ? "note" : "header");
      continue;
    }
    const text = row.filled.map((column) => textAt(row, column)).join(" ");
    before.set(row.row, text.length > 120 || row.filled.length > 2 ? "note" : "title");
    titles.push(text);
  }
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
    usualFill: usualFill(rows, header.to),
  };
}
