import { splitRecord, type CsvSyntax, type SplitRecord } from "./splitRecord.ts";

/** What the sample of a file says of all its records. */
export interface CsvShape extends CsvSyntax {
  /** The usual number of cells of a record. */
  readonly width: number;
}

function unwrapped(cells: readonly string[], shape: CsvShape): string[] | null {
  if (cells.length !== 1 || shape.width < 2) return null;
  const inner = splitRecord(cells[0]!, shape);
  return inner.openAt < 0 && inner.cells.length === shape.width ? inner.cells : null;
}

/**
 * The cells of one line, whose quotes may have gone wrong: a line wrapped as a whole in quotes is unwrapped, and
 * unbalanced quotes are read as letters when that gives the usual number of cells. Null when a quote stays open,
 * so that the cell may go on in the next lines.
 */
export function readLine(line: string, shape: CsvShape): SplitRecord {
  const split = splitRecord(line, shape);
  if (split.openAt >= 0) return split;
  const inner = line.charCodeAt(0) === 34 ? unwrapped(split.cells, shape) : null;
  if (inner) return { cells: inner, stray: false, openAt: -1 };
  if (split.stray && split.cells.length !== shape.width) {
    const literal = splitRecord(line, shape, true);
    if (literal.cells.length === shape.width) return literal;
  }
  return split;
}
