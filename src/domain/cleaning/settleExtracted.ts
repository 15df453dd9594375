import type { Outcome } from "../journal/outcome.ts";
import { corrected } from "../journal/outcomes.ts";

/**
 * The outcome of a part is judged against the whole cell: a part that needed no cleaning still differs from the raw
 * text it was cut from, and that is a listed change. Its message names the part, not the whole cell.
 */
export function settleExtracted(raw: string, part: string, outcome: Outcome): Outcome {
  if (outcome.status === "valid")
    return outcome.value === raw ? outcome : corrected(ruleFor(raw), outcome.value);
  if (outcome.status === "empty" || part === raw) return outcome;
  return { ...outcome, params: { raw: part, ...outcome.params } };
}

const SHAPE = /^\W*(?:SRID=\d+;\s*)?(?:MULTI)?(?:POLYGON|LINESTRING)|"(?:Multi)?(?:Polygon|LineString)"/i;

/** A point computed from a line or an area is more than a part of its cell. */
function ruleFor(raw: string): string {
  return SHAPE.test(raw.slice(0, 200)) ? "position.inside" : "split.part";
}
