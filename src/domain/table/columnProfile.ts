import { type Cell, cellKey, cellText } from "./cell.ts";
import { detachedText } from "./detachedText.ts";

interface DistinctCell {
  readonly cell: Cell;
  count: number;
}

/** What a whole column holds: each distinct cell once, with how often it occurs. */
export interface ColumnProfile {
  readonly header: string;
  /** Distinct non-empty cells by `cellKey`, in order of first appearance; at most `DISTINCT_LIMIT`. */
  readonly distinct: ReadonlyMap<string, DistinctCell>;
  /** False when the column has more distinct cells than were kept: decisions must then stay cautious. */
  readonly complete: boolean;
  readonly filled: number;
  readonly empty: number;
}

/** Bounds the memory of a profile; a column that decides anything (dates, lists, codes) stays far below. */
const DISTINCT_LIMIT = 20_000;

export interface ColumnProfiler {
  add(cell: Cell | undefined): void;
  profile(): ColumnProfile;
}

/** Most cells begin with a plain letter or digit, which saves trimming them. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && text.trim() === "";
}

/** Counts the distinct cells of one column, fed cell by cell. Blank cells count as empty. */
export function createColumnProfiler(header: string): ColumnProfiler {
  const distinct = new Map<string, DistinctCell>();
  let complete = true;
  let filled = 0;
  let empty = 0;
  function keep(cell: Cell): void {
    const own = typeof cell === "string" ? detachedText(cell) : cell;
    distinct.set(cellKey(own), { cell: own, count: 1 });
  }

  return {
    add(cell) {
      if (cell === undefined || isBlank(cellText(cell))) {
        empty++;
        return;
      }
      filled++;
      const key = cellKey(cell);
      const seen = distinct.get(key);
      if (seen) seen.count++;
      else if (distinct.size < DISTINCT_LIMIT) keep(cell);
      else complete = false;
    },
    profile: () => ({ header, distinct, complete, filled, empty }),
  };
}

/** The profile of a column given as a list of cells. */
export function profileColumn(header: string, cells: Iterable<Cell | undefined>): ColumnProfile {
  const profiler = createColumnProfiler(header);
  for (const cell of cells) profiler.add(cell);
  return profiler.profile();
}
