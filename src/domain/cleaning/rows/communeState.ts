import type { Commune } from "../../commune/commune.ts";
import type { CommuneResolution } from "../../commune/communeResolution.ts";
import type { Outcome } from "../../journal/outcome.ts";
import type { CleaningContext } from "../valueCleaner.ts";

export interface CellState {
  readonly raw: string;
  readonly outcome: Outcome;
}

/** The cells of one row that speak of one commune; null where the model has no such field. */
export interface GroupState {
  readonly commune: CellState | null;
  readonly insee: CellState | null;
  readonly postcode: CellState | null;
  readonly department: CellState | null;
}

export interface GroupContext extends CleaningContext {
  readonly columnDepartment: string | null;
  readonly departmentAsCode: boolean;
  /** Name of the commune field: one made for former communes keeps their names. */
  readonly parts: string;
  /** The deposit's commune, when the file says nothing of any other. */
  readonly only: Commune | null;
}

export interface Decision {
  readonly role: keyof GroupState;
  readonly outcome: Outcome;
}

/** What the cells say once each has been cleaned alone. */
export interface Witnesses {
  readonly named: CommuneResolution | null;
  readonly coded: Commune | undefined;
  readonly postcode: string | null;
  readonly department: string | null;
}
