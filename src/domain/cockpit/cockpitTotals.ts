import type { DatasetStateName } from "../dataset/datasetState.ts";
import type { StandingRow } from "./cockpitFilter.ts";

export interface CockpitTotals {
  /** How many cells are in each state, those never asked for included. */
  readonly states: Readonly<Record<DatasetStateName, number>>;
  /** Organisations that publish at least one dataset. */
  readonly publishing: number;
  /** Parts of datasets that readers see. */
  readonly published: number;
  /** Organisations with at least one dataset past its campaign's deadline. */
  readonly late: number;
  /** The datasets that are late somewhere. */
  readonly lateModels: readonly string[];
}

/** How many of what, over the lines and columns given. */
export function cockpitTotals(rows: readonly StandingRow[], models: readonly string[]): CockpitTotals {
  const states: Record<DatasetStateName, number> = {
    "not-asked": 0,
    expected: 0,
    received: 0,
    "to-review": 0,
    published: 0,
    "to-refresh": 0,
    late: 0,
    withdrawn: 0,
  };
  const lateModels = new Set<string>();
  const totals = { publishing: 0, published: 0, late: 0 };
  for (const { cells } of rows) {
    let publishes = false;
    let isLate = false;
    for (const model of models) {
      const cell = cells.get(model);
      states[cell?.state ?? "not-asked"]++;
      if (cell === undefined) continue;
      if (cell.published) {
        publishes = true;
        totals.published++;
      }
      if (cell.state !== "late") continue;
      isLate = true;
      lateModels.add(model);
    }
    if (publishes) totals.publishing++;
    if (isLate) totals.late++;
  }
  return { states, lateModels: [...lateModels], ...totals };
}
