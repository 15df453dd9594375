import type { SourceRow } from "../sourceFile.ts";
import { LIMITS } from "./limits.ts";

type Batches = AsyncIterable<readonly SourceRow[]>;

/** Counts the cells kept in memory for one workbook. */
export interface KeptBudget {
  left: number;
}

export function keptBudget(): KeptBudget {
  return { left: LIMITS.keptCells };
}

/** The batches of a sheet, kept while the budget lasts; null, with the budget given back, for a sheet too large. */
export async function keepRows(
  batches: Batches,
  budget: KeptBudget,
): Promise<(readonly SourceRow[])[] | null> {
  const kept: (readonly SourceRow[])[] = [];
  const before = budget.left;
  for await (const batch of batches) {
    for (const { cells } of batch) budget.left -= cells.length + 4;
    if (budget.left < 0) {
      budget.left = before;
      return null;
    }
    kept.push(batch);
  }
  return kept;
}

/** Batches already in memory, as a sheet gives them. */
export async function* replay(kept: readonly (readonly SourceRow[])[]): AsyncGenerator<readonly SourceRow[]> {
  yield* kept;
}
