import type { Outcome } from "../journal/outcome.ts";
import { corrected } from "../journal/outcomes.ts";

/**
 * The outcome of a part is judged against the whole cell: a part that needed no cleaning still differs from the raw
 * text it was cut from, and that is a listed change.
 */
export function settleExtracted(raw: string, outcome: Outcome): Outcome {
  if (outcome.status !== "valid" || outcome.value === raw) return outcome;
  return corrected("split.part", outcome.value);
}
