import { memoize } from "../../domain/cleaning/memoize.ts";
import type { Cell } from "../../domain/table/cell.ts";
import { cellText } from "../../domain/table/cell.ts";
import type { IgnoredReason } from "../../domain/table/sourceTable.ts";
import type { MergedRange } from "../sourceFile.ts";
import { cellShape, isBlankText } from "./cellShape.ts";
import { comparable, isPageNumber } from "./gridRow.ts";
import { isSection } from "./sectionRows.ts";
import type { TableFrame } from "./tableFrame.ts";
import { createTotalDetector } from "./totalRows.ts";

/** What becomes of a row of the body; `held` waits to know whether data follows it. */
type Verdict = "record" | "blank" | "held" | IgnoredReason;

/** A page's title has at most so many cells: the town hall, the subject, the page number. */
const TITLE_CELLS = 3;
const withoutDigits = (text: string): string => comparable(text).replace(/\d+/g, "#");

export type RowJudge = (row: number, cells: readonly Cell[]) => Verdict;

/** Header lines by the comparable text of their first label, each as comparable texts by column. */
function headerKeys(frame: TableFrame): Map<string, Map<number, string>[]> {
  const keys = new Map<string, Map<number, string>[]>();
  for (const line of frame.headerLines) {
    if (line.filled.length < 2) continue;
    const labels = new Map(line.filled.map((column) => [column, comparable(cellText(line.cells[column]))]));
    const key = labels.get(line.filled[0]!)!;
    keys.set(key, [...(keys.get(key) ?? []), labels]);
  }
  return keys;
}

/** True for a header line written again, be it before columns were added at its right. */
function repeats(labels: ReadonlyMap<number, string>, cells: readonly Cell[]): boolean {
  let same = 0;
  let last = -1;
  for (let column = 0; column < cells.length; column++) {
    const text = comparable(cellText(cells[column]));
    if (text === "") continue;
    if (labels.get(column) !== text) return false;
    same++;
    last = column;
  }
  const reached = [...labels.keys()].filter((column) => column <= last).length;
  return same >= 2 && same >= reached * 0.8;
}

/** Merges that lie across the table in one row, by row: how many columns the widest spans. */
function acrossMerges(merges: readonly MergedRange[]): Map<number, number> {
  const across = new Map<number, number>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    if (firstRow !== lastRow) continue;
    across.set(firstRow, Math.max(across.get(firstRow) ?? 0, lastColumn - firstColumn + 1));
  }
  return across;
}

/** Judges the rows of a table's body one by one, in order. `cells` are those of the sheet, within the table's region. */
export function createRowJudge(frame: TableFrame, merges: readonly MergedRange[]): RowJudge {
  const width = frame.lastColumn - frame.firstColumn + 1;
  const narrow = Math.min(Math.floor(width / 3), Math.floor(frame.usualFill / 2));
  const keys = headerKeys(frame);
  const longestKey = [...keys.keys()].reduce((most, key) => Math.max(most, key.length), 0) * 2 + 8;
  const titles = new Set(frame.titles.map(withoutDigits).filter((title) => title !== ""));
  const fewest = Math.max(narrow, titles.size > 0 ? TITLE_CELLS : 0);
  const across = acrossMerges(merges);
  const isTotal = createTotalDetector(frame);
  const comparableLead = memoize(comparable, (lead) => lead);

  return (row, cells) => {
    let first = -1;
    let filled = 0;
    for (let column = frame.regionFirst; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell === "" || isBlankText(cellText(cell))) continue;
      if (first < 0) first = column;
      if (++filled > fewest) break;
    }
    if (filled === 0) return "blank";
    const lead = cellText(cells[first]);
    if (keys.size > 0 && lead.length <= longestKey) {
      const lines = keys.get(comparableLead(lead));
      if (lines?.some((labels) => repeats(labels, cells))) return "repeated-header";
    }
    if (isTotal(lead, first, cells)) return "total";
    if (filled > fewest) return "record";
    const content = cells.map(cellText).filter((text) => !isBlankText(text));
    if (titles.has(withoutDigits(content.map((text) => text.trim()).join(" ")))) return "title";
    if (filled > narrow) return "record";
    if (filled === 1 && frame.sections && isSection(lead)) return "title";
    if (content.every(isPageNumber)) return "not-data";
    const span = across.get(row) ?? 0;
    if (filled === 1 && span >= 3 && span >= width * 0.6) return "title";
    return content.some((text) => cellShape(text) === "text") ? "held" : "record";
  };
}
