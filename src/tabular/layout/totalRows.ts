import { type Cell, cellText } from "../../domain/table/cell.ts";
import { cellShape } from "./cellShape.ts";
import type { TableFrame } from "./tableFrame.ts";

const TOTAL = /^(?:sous[\s-]?|grand[\s-]?)?tota(?:l|ux)\b|^somme(?:\s+totale)?\s*:?$/i;
/** "Total", "Sous-total :", "Total : 3 sites", and not the name of a thing that begins so. */
const BARE_TOTAL =
  /^(?:sous[\s-]?|grand[\s-]?)?tota(?:l|ux)(?:\s+g[ée]n[ée]ra(?:l|ux))?\s*(?:$|[:=]|\d|\(?(?:en|ttc|ht|€)(?!\p{L}))/iu;
/** Nothing but a total is called so, whatever it sums. */
const SUBTOTAL = /^sous[\s-]?tota(?:l|ux)\b/i;
/** A number and the word for what it counts or measures: "180 ha", "12 places". */
const MEASURE = /^[-+]?\d[\d\s\u00a0\u202f.,'’]*\p{L}{1,12}[²³.]?$/u;
const GROUPED_BY_DOTS = /^-?\d{1,3}(?:\.\d{3})+,/;
const TOTAL_LENGTH = 60;
/** A small table whose foot was not yet told apart fills its own columns less than wholly. */
const CORE = 0.7;

function numberOf(cell: Cell | undefined): number | null {
  if (cellShape(cell) !== "number") return null;
  const text = cellText(cell).replace(/[\s\u00a0\u202f€%'’]/g, "");
  const ungrouped = GROUPED_BY_DOTS.test(text) ? text.replaceAll(".", "") : text;
  const value = Number(ungrouped.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

/** What a total may have beside its label: a number, with its unit or without. */
function isFigure(cell: Cell | undefined): boolean {
  return cellShape(cell) === "number" || MEASURE.test(cellText(cell).trim());
}

/** Sums of the number columns, since the start and since the last total. */
function createSums(columns: readonly number[]): {
  add(cells: readonly Cell[]): void;
  match(cells: readonly Cell[]): boolean;
} {
  const all = columns.map(() => 0);
  const since = columns.map(() => 0);
  let rows = 0;
  return {
    add(cells) {
      rows++;
      for (const [rank, column] of columns.entries()) {
        const value = numberOf(cells[column]) ?? 0;
        all[rank] = all[rank]! + value;
        since[rank] = since[rank]! + value;
      }
    },
    match(cells) {
      const matches = columns.filter((column, rank) => {
        const value = numberOf(cells[column]);
        if (value === null || value === 0) return false;
        const margin = Math.max(0.006, Math.abs(value) * 1e-9);
        return Math.abs(value - all[rank]!) <= margin || Math.abs(value - since[rank]!) <= margin;
      });
      if (rows < 2 || matches.length === 0) return false;
      since.fill(0);
      return true;
    },
  };
}

/**
 * Tells the lines of totals from records whose name begins with "Total". A total has numbers only beside its
 * label, and leaves blank what every record fills; where records fill nothing else, its numbers must be their sums.
 */
export function createTotalDetector(
  frame: TableFrame,
): (lead: string, first: number, cells: readonly Cell[]) => boolean {
  const core: number[] = [];
  const numbers: number[] = [];
  for (const [rank, column] of frame.body.entries()) {
    const index = frame.firstColumn + rank;
    if (column.fill >= CORE && column.shape !== "number") core.push(index);
    if (column.typed && column.shape === "number") numbers.push(index);
  }
  const sums = core.length <= 1 && numbers.length > 0 ? createSums(numbers) : null;
  return (lead, first, cells) => {
    const isLabel = lead.length <= TOTAL_LENGTH && TOTAL.test(lead.trim());
    if (!isLabel) {
      sums?.add(cells);
      return false;
    }
    let beside = 0;
    for (let column = first + 1; column < cells.length; column++) {
      if (cellShape(cells[column]) === "blank") continue;
      if (!isFigure(cells[column])) return false;
      beside++;
    }
    const texts = frame.body.filter(({ shape, fill }) => shape !== "number" && fill > 0).length;
    const named = BARE_TOTAL.test(lead.trim()) || (beside > 0 && SUBTOTAL.test(lead.trim()));
    const bare = named && texts > 1 && (beside > 0 || first === frame.firstColumn);
    const blankCore = core.some((column) => column !== first && cellShape(cells[column]) === "blank");
    const summed = sums?.match(cells) === true;
    if (bare || blankCore || summed) return true;
    sums?.add(cells);
    return false;
  };
}
