/**
 * One cell as received. Plain text (every csv cell, text cells of a workbook) is a bare string; a cell that a
 * spreadsheet stores with a type keeps that type beside its text.
 *
 * The text of a typed cell is:
 * - number: the stored value as JavaScript prints it (`43225879`, `0.5`), except that a zero-padding
 *   number format (`00000`) is honoured (`01000`), because what it shows is what the person means;
 * - date: ISO 8601, `2018-08-06` or `2018-08-06T10:30:00`; a time of day alone is `10:30:00`;
 * - boolean: `true` or `false`;
 * - error: what the spreadsheet shows (`#N/D`, `#REF!`), or the formula itself when it stores no value.
 */
export type Cell = string | TypedCell;

export interface TypedCell {
  readonly type: "number" | "date" | "boolean" | "error";
  readonly text: string;
}

/** The raw text of a cell, as the journal keeps it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}

/** A key that two cells share when every rule must treat them alike: the same text with the same type. */
export function cellKey(cell: Cell): string {
  return typeof cell === "string" ? cell : `\u0000${cell.type}\u0000${cell.text}`;
}
