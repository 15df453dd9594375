import type { Decision } from "./decision.ts";

/** The decisions that apply to one deposit, looked up by field and raw text. */
export interface DecisionBook {
  find(field: string, raw: string): Decision | undefined;
}

/** Case, accents kept, spaces and Unicode form aside: what a person confirmed for one spelling holds for the same spelling. */
function spelling(raw: string): string {
  return raw.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("fr");
}

const key = (field: string, raw: string): string => `${field}\u0000${spelling(raw)}`;

/**
 * Keeps the decisions of this model that hold for the commune (or for everyone). The commune's own decision wins over
 * the territory's; among equals the latest wins.
 */
export function createDecisionBook(
  decisions: readonly Decision[],
  model: string,
  commune: string | null,
): DecisionBook {
  const byKey = new Map<string, Decision>();
  const applicable = decisions
    .filter((one) => one.model === model && (one.commune === null || one.commune === commune))
    .toSorted(
      (a, b) => Number(a.commune !== null) - Number(b.commune !== null) || a.date.localeCompare(b.date, "en"),
    );
  for (const decision of applicable) byKey.set(key(decision.field, decision.raw), decision);
  return { find: (field, raw) => (byKey.size === 0 ? undefined : byKey.get(key(field, raw))) };
}
