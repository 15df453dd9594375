import type { Corrected, Empty, Invalid, Outcome, Params, Proposal, ToConfirm, Valid } from "./outcome.ts";

export const EMPTY: Empty = { status: "empty" };

export function valid(value: string): Valid {
  return { status: "valid", value };
}

export function corrected(rule: string, value: string, certainty = 1, params?: Params): Corrected {
  return { status: "corrected", value, rule, certainty, ...(params && { params }) };
}

/** Proposals best first; a bare string is proposed with even certainty. */
export function toConfirm(
  rule: string,
  proposals: readonly [string | Proposal, ...(string | Proposal)[]],
  params?: Params,
): ToConfirm {
  const even = 1 / (proposals.length + 1);
  const list = proposals.map((one) => (typeof one === "string" ? { value: one, certainty: even } : one));
  return {
    status: "to-confirm",
    proposals: list as [Proposal, ...Proposal[]],
    rule,
    ...(params && { params }),
  };
}

export function invalid(rule: string, params?: Params): Invalid {
  return { status: "invalid", rule, ...(params && { params }) };
}

/** `valid` when the value is the raw text itself, else `corrected` by the rule. */
export function settled(raw: string, value: string, rule: string, certainty = 1, params?: Params): Outcome {
  return raw === value ? valid(value) : corrected(rule, value, certainty, params);
}
