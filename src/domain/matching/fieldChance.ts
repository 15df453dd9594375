import type { Reason } from "./reason.ts";

/** A field that a column may feed, taken by itself: what the other columns hold is not weighed. */
export interface FieldChance {
  readonly field: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: Reason;
}
