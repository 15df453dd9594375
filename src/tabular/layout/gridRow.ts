import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { SourceRow } from "../sourceFile.ts";
import { type CellShape, cellShape, isBlankText } from "./cellShape.ts";

/** A row looked at closely, within the columns of a region. */
export interface GridRow {
  readonly row: number;
  /** Cells by column of the sheet. */
  readonly cells: readonly Cell[];
  readonly shapes: readonly CellShape[];
  /** Columns that hold something, in order. */
  readonly filled: readonly number[];
}

/** Looks at the cells of a row from `first` to `last` column (both included). */
export function gridRow(source: SourceRow, first = 0, last = Number.POSITIVE_INFINITY): GridRow {
  const shapes: CellShape[] = [];
  const filled: number[] = [];
  const end = Math.min(source.cells.length, last + 1);
  for (let column = 0; column < end; column++) {
    const shape = column < first ? "blank" : cellShape(source.cells[column]);
    shapes.push(shape);
    if (shape !== "blank") filled.push(column);
  }
  return { row: source.row, cells: source.cells, shapes, filled };
}

/** The non-blank cells of a row joined by " | ", as ignored rows quote them. */
export function rowContent(cells: readonly Cell[]): string {
  return cells
    .map(cellText)
    .filter((text) => !isBlankText(text))
    .map((text) => text.trim())
    .join(" | ");
}

export function textAt(row: GridRow, column: number): string {
  return cellText(row.cells[column]).trim();
}

/** A header's label or a title, made comparable: case, accents, spaces and digits of page numbers put aside. */
export function comparable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const PAGE = /^page\s*\d+\s*(?:\/|sur|of|de)\s*\d+$|^\d+\s*\/\s*\d+\s*pages?$/i;

/** True for "Page 3 / 21". */
export const isPageNumber = (text: string): boolean => PAGE.test(text.trim());
