import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { bestAssignment } from "./assignment.ts";
import type { MappingEntry, MappingSuggestion } from "./mapping.ts";
import type { ScoredPairs } from "./scoredPairs.ts";

/** A match is applied from this probability on; measured so that none of the real files' matches is wrong. */
export const THRESHOLD = 0.7;
/** Below this a match is not even worth showing. */
const FLOOR = 0.25;

const odds = (probability: number): number => probability / (1 - probability);

function sameContent(one: ColumnProfile, other: ColumnProfile): boolean {
  if (one.filled !== other.filled || one.distinct.size !== other.distinct.size) return false;
  return [...one.distinct].every(([key, { count }]) => other.distinct.get(key)?.count === count);
}

/**
 * Chooses columns for fields all together, then lowers each choice's probability by that of its best rival: a column
 * or a field that would do nearly as well and has no better place.
 */
export function settlePairs(
  model: Model,
  columns: readonly ColumnProfile[],
  scored: ScoredPairs,
  openFields: ReadonlySet<string>,
  openColumns: ReadonlySet<number>,
): { entries: MappingEntry[]; suggestions: MappingSuggestion[] } {
  const probability = (row: number, column: number): number => {
    const open = openFields.has(model.fields[row]?.name ?? "") && openColumns.has(column);
    return open ? (scored.pairs[row]?.[column]?.probability ?? 0) : 0;
  };
  const gains = model.fields.map((_, row) =>
    columns.map((column, at) => {
      const value = probability(row, at);
      return value < FLOOR ? 0 : value * value + (column.filled > 0 ? 1e-3 : 0) - at * 1e-7;
    }),
  );
  const chosen = bestAssignment(gains);
  const rowOf = new Map(chosen.flatMap((column, row) => (column >= 0 ? [[column, row] as const] : [])));

  const rivalColumn = (row: number, column: number): number => {
    let best = 0;
    for (const [other, profile] of columns.entries()) {
      const value = probability(row, other);
      if (other === column || value <= best) continue;
      const place = rowOf.get(other);
      if (place !== undefined && probability(place, other) >= value) continue;
      const mine = columns[column]!;
      if ((profile.filled === 0 && mine.filled > 0) || sameContent(mine, profile)) continue;
      best = value;
    }
    return best;
  };
  const rivalField = (row: number, column: number): number => {
    let best = 0;
    for (const [other] of model.fields.entries()) {
      const value = probability(other, column);
      const place = chosen[other] ?? -1;
      if (other === row || value <= best || (place >= 0 && probability(other, place) >= value)) continue;
      best = value;
    }
    return best;
  };

  const entries: MappingEntry[] = [];
  const suggestions: MappingSuggestion[] = [];
  for (const [row, column] of chosen.entries()) {
    const field = model.fields[row];
    const pair = scored.pairs[row]?.[column];
    if (column < 0 || !field || !pair) continue;
    const own = odds(pair.probability);
    const rivals = odds(rivalColumn(row, column)) + odds(rivalField(row, column));
    const confidence = Math.round((own / (1 + own + rivals)) * 1000) / 1000;
    const { how, reason } = pair;
    if (confidence >= THRESHOLD) {
      entries.push({ field: field.name, columns: [column], extract: null, how, confidence, reason });
    } else if (confidence >= FLOOR) suggestions.push({ field: field.name, column, confidence, reason });
  }
  return { entries, suggestions };
}
