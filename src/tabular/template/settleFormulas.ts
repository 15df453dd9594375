import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { SourceRow } from "../sourceFile.ts";

/**
 * The formulas of automatic values, as the template writes them: left so by a program that computes nothing, or turned
 * into text by someone who looked into the cell.
 */
const ROW_BEGUN = /^=IF\(COUNTA\([A-Z0-9:,]+\)>0,"((?:[^"]|"")*)",""\)$/;
const SAME_TEXT = /^=IF\([A-Z]+\d+="(?:[^"]|"")*","((?:[^"]|"")*)",""\)$/;

function automaticValue(cell: Cell): string | null {
  const text = cellText(cell);
  if (!text.startsWith("=IF(")) return null;
  const found = ROW_BEGUN.exec(text) ?? SAME_TEXT.exec(text);
  return found ? (found[1] ?? "").replaceAll('""', '"') : null;
}

/** Whether the cell that a code depends on still holds the file's own commune: its formula, or its name. */
function followsOwn(cell: Cell, cells: readonly Cell[]): boolean {
  const text = cellText(cell);
  const reference = SAME_TEXT.test(text) ? /^=IF\(([A-Z]+)\d+="((?:[^"]|"")*)"/.exec(text) : null;
  if (!reference) return true;
  const name = (reference[2] ?? "").replaceAll('""', '"');
  return cells.some((other) => cellText(other) === name || automaticValue(other) === name);
}

/**
 * The cells of a row with the template's own formulas computed, for files that were filled by a program that does not
 * compute: a row that was begun gets its commune, another is blank.
 */
function settleFormulas(cells: readonly Cell[]): readonly Cell[] {
  const values = cells.map(automaticValue);
  if (values.every((value) => value === null)) return cells;
  const begun = cells.some((cell, at) => values[at] === null && cellText(cell) !== "");
  if (!begun) return [];
  return cells.map((cell, at) => {
    const value = values[at] ?? null;
    if (value === null) return cell;
    return followsOwn(cell, cells) ? value : "";
  });
}

/** The same for rows: those that are blank then are left out. */
export function settleRows(rows: readonly SourceRow[]): readonly SourceRow[] {
  return rows
    .map(({ row, cells }) => ({ row, cells: settleFormulas(cells) }))
    .filter(({ cells }) => cells.length > 0);
}
