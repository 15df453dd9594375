import type { Params } from "./outcome.ts";

export type Severity = "error" | "warning" | "info";

/**
 * A problem of a record or of the file that is not one cell's outcome: a missing required value, a duplicate, a
 * point outside the commune, personal data. An error or an unanswered personal-data warning holds publication back.
 */
export interface Issue {
  /** From 1; null for the whole file. */
  readonly record: number | null;
  readonly row: number | null;
  readonly field: string | null;
  /** Stable dotted identifier, worded in the message files like a rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly params?: Params;
}
