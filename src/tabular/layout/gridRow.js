import { cellText } from "../../domain/table/cell.js";
import { cellShape, isBlankText } from "./cellShape.js";
/** Looks at the cells of a row from `first` to `last` column (both included). */
export function gridRow(source, first = 0, last = Number.POSITIVE_INFINITY) {
  const shapes = [];
  const filled = [];
  const end = Math.min(source.cells.length, last + 1);
  for (let column = 0; column < end; column++) {
    const shape = column < first ? "blank" : cellShape(source.cells[column]);
    shapes.push(shape);
    if (shape !== "blank") filled.push(column);
  }
  return { row: source.row, cells: source.cells, shapes, filled };
}
/** The non-blank cells of a row joined by " | ", as ignored rows quote them. */
export function rowContent(cells) {
  return cells
    .map(cellText)
    .filter((text) => !isBlankText(text))
    .map((text) => text.trim())
    .join(" | ");
}
export function textAt(row, column) {
  return cellText(row.cells[column]).trim();
}
/** A header's label or a title, made comparable: case, accents, spaces and digits of page numbers put aside. */
export function comparable(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
const PAGE = /^page\s*\d+\s*(?:\/|sur|of|de)\s*\d+$|^\d+\s*\/\s*\d+\s*pages?$/i;
/** True for "Page 3 / 21". */
export const isPageNumber = (text) => PAGE.test(text.trim());
