import type { MergedRange } from "../sourceFile.ts";
import { UNIT } from "./extendHeader.ts";
import { type GridRow, textAt } from "./gridRow.ts";

function mergedText(
  row: GridRow,
  column: number,
  rows: readonly GridRow[],
  merges: readonly MergedRange[],
): string {
  const merge = merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row.row && row.row <= lastRow && firstColumn <= column && column <= lastColumn,
  );
  if (!merge) return "";
  const origin = rows.find((one) => one.row === merge.firstRow);
  return origin ? textAt(origin, merge.firstColumn) : "";
}

/** The group a blank cell of a header line belongs to where no merge says it: the label at its left. */
function groupAtLeft(row: GridRow, column: number, below: GridRow): string {
  if ((below.shapes[column] ?? "blank") === "blank") return "";
  for (let left = column - 1; left >= 0; left--) {
    if ((row.shapes[left] ?? "blank") === "blank") continue;
    return (below.shapes[left] ?? "blank") === "blank" ? "" : textAt(row, left);
  }
  return "";
}

/**
 * The label of each column from `first` to `last`: the header's lines joined by a space, a group's label before
 * those of its columns. `lines` are the header's rows, top to bottom.
 */
export function headerTexts(
  lines: readonly GridRow[],
  first: number,
  last: number,
  merges: readonly MergedRange[],
): string[] {
  const numbers = new Set(lines.map(({ row }) => row));
  const own = merges.filter(
    (merge) =>
      numbers.has(merge.firstRow) && (merge.lastColumn > merge.firstColumn || merge.lastRow > merge.firstRow),
  );
  const labels: string[] = [];
  for (let column = first; column <= last; column++) {
    const parts: string[] = [];
    for (const [rank, line] of lines.entries()) {
      const below = lines[rank + 1];
      let text = textAt(line, column);
      if (text === "" && own.length > 0) text = mergedText(line, column, lines, own);
      else if (text === "" && below) text = groupAtLeft(line, column, below);
      if (text === "" || text === parts.at(-1)) continue;
      const unit = rank > 0 && parts.length > 0 && UNIT.test(text);
      if (!unit) parts.push(text);
      else if (!parts.at(-1)!.includes(`(${text})`)) parts.push(text.startsWith("(") ? text : `(${text})`);
    }
    labels.push(parts.join(" "));
  }
  return labels;
}
