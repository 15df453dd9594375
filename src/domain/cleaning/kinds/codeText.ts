import type { PreparedCell } from "../valueCleaner.ts";

const FLOAT = /^(\d+)[.,]0+$/;

/** A code as written, without spaces, the ".0" that a spreadsheet adds to a number and the "'" that keeps one a text. */
export function compactCode(cell: PreparedCell): string {
  const text = cell.text
    .replace(/[\s\u00A0\u202F]+/gu, "")
    .replace(/^['’]/u, "")
    .toUpperCase();
  return FLOAT.exec(text)?.[1] ?? text;
}
