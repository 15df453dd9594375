import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { SourceRow } from "../sourceFile.ts";

/**
 * The formulas of automatic values, as the template writes them in xlsx and ods: left so by a program that computes nothing, or turned
 * into text by someone who looked into the cell.
 */
const ROW_BEGUN = /^=IF\(COUNTA\([A-Z0-9:;,.[\]]+\)>0[,;]"((?:[^"]|"")*)"[,;]""\)$/;
const SAME_TEXT = /^=IF\(\[?\.?[A-Z]+\d+\]?="((?:[^"]|"")*)"[,;]"((?:[^"]|"")*)"[,;]""\)$/;

function unquote(text: string | undefined): string {
  return (text ?? "").replaceAll('""', '"');
}

function automaticValue(cell: Cell): string | null {
  const text = cellText(cell);
  if (!text.startsWith("=IF(")) return null;
  const begun = ROW_BEGUN.exec(text);
  if (begun) return unquote(begun[1]);
  const same = SAME_TEXT.exec(text);
  return same ? unquote(same[2]) : null;
}

/** Whether the cell that a code depends on still holds the file's own commune: its formula, or its name. */
function followsOwn(cell: Cell, cells: readonly Cell[]): boolean {
  const same = SAME_TEXT.exec(cellText(cell));
  if (!same) return true;
  const name = unquote(same[1]);
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
