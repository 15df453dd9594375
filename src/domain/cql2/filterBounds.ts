import { Problem } from "../problem/problem.ts";

/** Characters of a filter as text, or of its JSON. */
export const MAX_FILTER_LENGTH = 10_000;
const MAX_DEPTH = 40;
const MAX_NODES = 1000;
/** What a spatial function costs, counted in comparisons. */
export const SPATIAL_COST = 60;

/** Refuses a filter longer than what is read, before reading it. */
export function boundFilter(text: string): void {
  if (text.length > MAX_FILTER_LENGTH)
    throw new Problem("query.filter-too-long", { most: MAX_FILTER_LENGTH });
}

/** Counts what a filter is made of while it is read, so that none costs more than it may. */
export class FilterBudget {
  #nodes = 0;
  #depth = 0;

  /** One more operation or operand; some cost as much as several. */
  spend(nodes = 1): void {
    this.#nodes += nodes;
    if (this.#nodes > MAX_NODES) throw new Problem("query.filter-too-long", { most: MAX_NODES });
  }

  /** Reads what stands one level deeper. */
  deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Problem("query.filter-too-deep", { most: MAX_DEPTH });
    const result = read();
    this.#depth -= 1;
    return result;
  }
}
