import type { Proposal } from "../journal/outcome.ts";

/** A cell of a deposit that waits for a person. */
export interface WaitingCell {
  readonly record: number;
  readonly field: string;
  readonly raw: string;
  readonly rule: string;
  readonly status: "to-confirm" | "invalid";
  /** Best first; none when invalid. */
  readonly proposals: readonly Proposal[];
}
