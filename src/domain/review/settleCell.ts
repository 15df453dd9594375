import type { ChangeStatus } from "../journal/change.ts";
import type { Proposal } from "../journal/outcome.ts";
import { Problem } from "../problem/problem.ts";

export const SETTLEMENTS = ["confirmed", "chosen", "typed", "kept", "emptied", "undone"] as const;

/** How a person settled a cell; `undone`: its automatic correction was taken back. */
export type Settlement = (typeof SETTLEMENTS)[number];

/** A cell of the journal, and what became of it since. */
export interface CellState {
  readonly field: string;
  readonly raw: string;
  readonly status: ChangeStatus;
  /** What the rule applied; null unless corrected. */
  readonly corrected: string | null;
  /** Best first. */
  readonly proposals: readonly Proposal[];
  /** Null until a person touches it. */
  readonly settlement: Settlement | null;
  /** What would be published; null while the cell waits. */
  readonly value: string | null;
}

/** What a person does to a cell. */
export type CellAction =
  | { readonly do: "confirm" }
  | { readonly do: "choose"; readonly value: string }
  | { readonly do: "type"; readonly value: string }
  | { readonly do: "keep" }
  | { readonly do: "empty" }
  | { readonly do: "undo" };

/** Says whether the model accepts a canonical value in the cell's field; "" asks whether it may be empty. */
export type Accepts = (field: string, value: string) => boolean;

/** The cell as the journal of a deposit first has it. */
export function untouchedCell(
  cell: Pick<CellState, "field" | "raw" | "status" | "proposals"> & { readonly value: string | null },
): CellState {
  const corrected = cell.status === "corrected" ? cell.value : null;
  return { ...cell, corrected, value: corrected, settlement: null };
}

/** Whether publishing waits for a person. */
export function isWaiting({ value }: CellState): boolean {
  return value === null;
}

/** What is read in the cell: its value, or its raw text while it waits. */
export function shownText({ value, raw }: CellState): string {
  return value ?? raw;
}

/**
 * The cell after an action. Any settled cell may be settled again; undoing gives the raw text back: as a value where the model
 * accepts it and the cell had been corrected, otherwise as a cell that waits.
 *
 * @throws {Problem} `cell.not-offered` for a value that is not proposed, `cell.value-refused` for one that the model refuses.
 */
export function settleCell(cell: CellState, action: CellAction, accepts: Accepts): CellState {
  switch (action.do) {
    case "confirm":
      return settle(cell, "confirmed", cell.corrected ?? cell.proposals[0]?.value ?? notOffered(cell, ""));
    case "choose":
      if (!cell.proposals.some(({ value }) => value === action.value)) notOffered(cell, action.value);
      return settle(cell, "chosen", action.value);
    case "type":
      return settle(cell, action.value === "" ? "emptied" : "typed", accepted(cell, action.value, accepts));
    case "keep":
      return settle(cell, "kept", accepted(cell, cell.raw, accepts));
    case "empty":
      return settle(cell, "emptied", accepted(cell, "", accepts));
    case "undo":
      return undo(cell, accepts);
  }
}

function settle(cell: CellState, settlement: Settlement, value: string): CellState {
  return { ...cell, settlement, value };
}

function undo(cell: CellState, accepts: Accepts): CellState {
  if (cell.status !== "corrected") return { ...cell, settlement: null, value: null };
  return { ...cell, settlement: "undone", value: accepts(cell.field, cell.raw) ? cell.raw : null };
}

function accepted({ field }: CellState, value: string, accepts: Accepts): string {
  if (!accepts(field, value)) throw new Problem("cell.value-refused", { field, value });
  return value;
}

function notOffered({ field }: CellState, value: string): never {
  throw new Problem("cell.not-offered", { field, value });
}
