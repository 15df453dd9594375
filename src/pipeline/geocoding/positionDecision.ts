import type { Decision } from "../../domain/journal/decision.ts";
import type { DecisionBook } from "../../domain/journal/decisionBook.ts";
import type { Point } from "./positionTarget.ts";

/** The name under which a position is decided: one question for the fields that make it, keyed by the address. */
export function positionQuestion(fields: readonly string[]): string {
  return fields.length === 1 ? `${fields[0]}@` : fields.join("+");
}

export interface PositionDecision {
  readonly decision: Decision;
  /** Null when the person says that this address has no position. */
  readonly point: Point | null;
}

/** What a person decided of the position of an address; null when nobody did, or not in two numbers. */
export function findPositionDecision(
  decisions: DecisionBook,
  fields: readonly string[],
  address: string,
): PositionDecision | null {
  const decision = decisions.find(positionQuestion(fields), address);
  if (!decision) return null;
  if (decision.value.trim() === "") return { decision, point: null };
  const [lon = Number.NaN, lat = Number.NaN, more] = decision.value
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  const sound = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && more === undefined;
  return sound ? { decision, point: [lon, lat] } : null;
}
