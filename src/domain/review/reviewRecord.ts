import type { ChangeStatus } from "../journal/change.ts";
import type { Params, Proposal } from "../journal/outcome.ts";
import type { WaitingCell as WaitingField } from "../cleaning/waitingCell.ts";
import type { Model } from "../model/model.ts";
import { isWaiting, type CellState, type Settlement } from "./settleCell.ts";

/** A cell of a deposit's journal: what cleaning made of it, and what a person did since. */
export interface ReviewCell {
  readonly field: string;
  /** The text that the status, rule and proposals are about: as received, or as a person last typed it. */
  readonly raw: string;
  /** Applied when corrected, the best proposal when to confirm, null when invalid. */
  readonly value: string | null;
  readonly status: ChangeStatus;
  readonly rule: string;
  readonly params: Params;
  /** Between 0 and 1. */
  readonly certainty: number;
  /** Best first. */
  readonly proposals: readonly Proposal[];
  readonly groupKey: string;
  readonly settlement: Settlement | null;
  readonly settledValue: string | null;
  /** Account; null until a person touches it, or when the account is gone. */
  readonly settledBy: string | null;
  /** ISO 8601. */
  readonly settledAt: string | null;
}

/** A record of a deposit under review. Lists are in the model's field order. */
export interface ReviewRecord {
  /** From 1 over the whole deposit. */
  readonly record: number;
  readonly sheet: string | null;
  /** Row of the source; null for a record added since. */
  readonly row: number | null;
  /** As received. */
  readonly raws: readonly string[];
  /** Canonical; null where the cell is empty or waits. */
  readonly values: readonly (string | null)[];
  readonly removed: boolean;
  readonly added: boolean;
  /** Grows at each change. */
  readonly version: number;
  /** The journal's cells by field. */
  readonly cells: ReadonlyMap<string, ReviewCell>;
}

/** The cell as `settleCell` has it. */
export function cellState(cell: Omit<ReviewCell, "groupKey">): CellState {
  const { field, raw, status, proposals, settlement, settledValue } = cell;
  const corrected = status === "corrected" ? cell.value : null;
  return {
    field,
    raw,
    status,
    corrected,
    proposals,
    settlement,
    value: settlement === null ? corrected : settledValue,
  };
}

/** The cells of a record that wait, as the cleaning of its row wants them. */
export function waitingFields(model: Model, { cells }: Pick<ReviewRecord, "cells">): WaitingField[] {
  return model.fields.flatMap(({ name }, index) => {
    const cell = cells.get(name);
    if (cell === undefined || !isWaiting(cellState(cell))) return [];
    const { raw, rule, params, proposals } = cell;
    // A correction that was taken back waits too, although its status stays.
    const status = cell.status === "corrected" ? "invalid" : cell.status;
    return [{ index, raw, status, rule, params, proposals }];
  });
}
