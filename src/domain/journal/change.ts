import type { Proposal } from "./outcome.ts";

export type ChangeStatus = "corrected" | "to-confirm" | "invalid";

/**
 * What happened to one cell, as the journal and `report.json` keep it: one entry per cell whose value differs from
 * its raw text, or that needs a person. Undoing it gives `raw` back.
 */
export interface Change {
  readonly record: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly field: string;
  readonly raw: string;
  /** The applied value when corrected, the best proposal when to confirm, null when invalid. */
  readonly value: string | null;
  readonly status: ChangeStatus;
  readonly rule: string;
  readonly certainty: number;
  readonly message: string;
  /** Best first; only for cells to confirm. */
  readonly proposals: readonly Proposal[];
}
