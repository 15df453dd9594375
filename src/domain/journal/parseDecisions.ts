import type { Decision } from "./decision.ts";

export interface ParsedDecisions {
  readonly decisions: readonly Decision[];
  /** The first entry that is not understood, from 1, and the property at fault; null when all are. */
  readonly problem: { readonly entry: number; readonly detail: string } | null;
}

const isText = (value: unknown): value is string => typeof value === "string";

/**
 * Reads a decisions file: `{ "decisions": [{ model, field, raw, value, author, date, commune }] }`. An entry whose `value` is null
 * or absent decides nothing yet and is passed over.
 */
export function parseDecisions(input: unknown): ParsedDecisions {
  const list = (input as { decisions?: unknown } | null)?.decisions;
  if (!Array.isArray(list)) return { decisions: [], problem: { entry: 0, detail: "decisions" } };
  const decisions: Decision[] = [];
  for (const [index, item] of list.entries()) {
    const entry = (item ?? {}) as Record<string, unknown>;
    const { model, field, raw, value, author, date, commune = null } = entry;
    if (value === null || value === undefined) continue;
    const wrong = Object.entries({ model, field, raw, value }).find(([, one]) => !isText(one));
    if (wrong) return { decisions, problem: { entry: index + 1, detail: wrong[0] } };
    if (commune !== null && !isText(commune))
      return { decisions, problem: { entry: index + 1, detail: "commune" } };
    if (!isText(author) || author.trim() === "")
      return { decisions, problem: { entry: index + 1, detail: "author" } };
    if (!isText(date) || !/^\d{4}-\d{2}-\d{2}/.test(date))
      return { decisions, problem: { entry: index + 1, detail: "date" } };
    decisions.push({ model, field, raw, value, author, date, commune } as Decision);
  }
  return { decisions, problem: null };
}
