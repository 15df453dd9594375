import type { Proposal } from "../journal/outcome.ts";
import { reviewGroupKey } from "./reviewGroupKey.ts";
import type { WaitingCell } from "./waitingCell.ts";

/** One spelling of a group, and how many cells have it. */
interface Variant {
  readonly raw: string;
  readonly count: number;
}

/** One decision that settles many cells: the same field, the same meaning, the same best proposal. */
export interface ReviewGroup {
  readonly key: string;
  readonly field: string;
  /** The most frequent among its cells. */
  readonly rule: string;
  readonly status: WaitingCell["status"];
  /** The best proposal; null when there is none. */
  readonly proposal: string | null;
  readonly certainty: number;
  /** Of its most frequent variant, best first. */
  readonly proposals: readonly Proposal[];
  /** Most frequent first. */
  readonly variants: readonly Variant[];
  readonly count: number;
  /** The first records, in order. */
  readonly records: readonly number[];
  /** The model requires a value in this field. */
  readonly required: boolean;
}

const FIRST_RECORDS = 5;
/**
 * The decisions that a review asks for: those in required fields first, then those that settle the most cells. The order of the
 * cells changes nothing.
 */
export function groupCells(
  cells: readonly WaitingCell[],
  isRequired: (field: string) => boolean = () => false,
): ReviewGroup[] {
  const byKey = new Map<string, WaitingCell[]>();
  for (const cell of cells) {
    const key = reviewGroupKey(cell);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [cell]);
    else group.push(cell);
  }
  return Array.from(byKey, ([key, group]) => groupOf(key, group, isRequired)).sort(
    (a, b) =>
      Number(b.required) - Number(a.required) ||
      b.count - a.count ||
      (a.key < b.key ? -1 : Number(a.key > b.key)),
  );
}

function groupOf(
  key: string,
  cells: readonly WaitingCell[],
  isRequired: (field: string) => boolean,
): ReviewGroup {
  const ordered = cells.toSorted((a, b) => a.record - b.record);
  const variants = counted(ordered.map(({ raw }) => raw)).map(([raw, count]) => ({ raw, count }));
  const { field, status, proposals } = ordered.find(({ raw }) => raw === variants[0]!.raw)!;
  return {
    key,
    field,
    rule: counted(ordered.map(({ rule }) => rule))[0]![0],
    status,
    proposal: proposals[0]?.value ?? null,
    certainty: proposals[0]?.certainty ?? 0,
    proposals,
    variants,
    count: cells.length,
    records: [...new Set(ordered.map(({ record }) => record))].slice(0, FIRST_RECORDS),
    required: isRequired(field),
  };
}

/** Each text with how often it occurs: most often first, then by itself. */
function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
