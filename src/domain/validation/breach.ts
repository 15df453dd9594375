import type { Params } from "../journal/outcome.ts";

/** A constraint that a value does not meet. `rule` is worded in the message files. */
export interface ConstraintBreach {
  readonly rule: string;
  readonly params?: Params;
}

/** Judges a non-empty canonical value; null when it meets the constraint. */
export type ValueCheck = (value: string) => ConstraintBreach | null;
