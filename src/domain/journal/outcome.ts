/** Values that a rule's message names, by placeholder. */
export type Params = Readonly<Record<string, string | number>>;

export interface Proposal {
  /** In the canonical text form of the field, as `clean.csv` would hold it. */
  readonly value: string;
  /** Between 0 and 1. */
  readonly certainty: number;
}

/** Nothing in the cell. */
export interface Empty {
  readonly status: "empty";
}

/** The raw text is already the canonical form. */
export interface Valid {
  readonly status: "valid";
  readonly value: string;
}

/** Changed by itself, because the rule is certain in its context. The value is canonical, perhaps "". */
export interface Corrected {
  readonly status: "corrected";
  readonly value: string;
  readonly rule: string;
  readonly certainty: number;
  readonly params?: Params;
}

/** Waits for a person: at least one proposal, best first. */
export interface ToConfirm {
  readonly status: "to-confirm";
  readonly proposals: readonly [Proposal, ...Proposal[]];
  readonly rule: string;
  readonly params?: Params;
}

/** Not understood, or against a constraint, with nothing to propose. It stays as it was. */
export interface Invalid {
  readonly status: "invalid";
  readonly rule: string;
  readonly params?: Params;
}

/**
 * What became of one cell. Values are canonical text: dates ISO 8601, decimals with a point, booleans
 * `true`/`false`. `rule` is a stable dotted identifier; its French and English wording, with `params` filled in, stands
 * in the message files.
 */
export type Outcome = Empty | Valid | Corrected | ToConfirm | Invalid;

/** The value that may be published: that of a valid or certainly corrected cell, otherwise null. */
export function certainValue(outcome: Outcome): string | null {
  return outcome.status === "valid" || outcome.status === "corrected" ? outcome.value : null;
}
