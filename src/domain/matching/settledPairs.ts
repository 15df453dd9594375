import type { Kind } from "../model/kind.ts";
import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { bestAssignment } from "./assignment.ts";
import type { ColumnLooks } from "./columnLooks.ts";
import { isAxis } from "./contentEvidence.ts";
import type { MappingEntry, MappingSuggestion } from "./mapping.ts";
import type { ScoredPairs } from "./scoredPairs.ts";

/** A match is applied from this probability on; measured so that none of the real files' matches is wrong. */
const THRESHOLD = 0.7;
/** Below this a match is not even worth showing. */
const FLOOR = 0.25;

const odds = (probability: number): number => probability / (1 - probability);

/** Two columns with nearly the same many values: choosing either does no harm. */
function sameContent(one: ColumnProfile, other: ColumnProfile): boolean {
  const most = Math.max(one.distinct.size, other.distinct.size);
  if (most < 5 || most < one.filled / 2 || Math.abs(one.distinct.size - other.distinct.size) > most * 0.1)
    return false;
  let shared = 0;
  for (const key of one.distinct.keys()) if (other.distinct.has(key)) shared++;
  return shared >= most * 0.9;
}

function shareOfDegrees(looks: ColumnLooks): number {
  return Math.max(looks.share("longitude"), looks.share("latitude"));
}

/** Degrees beside metres: the same position told twice, in the form to publish and in another one. */
function sameAxis(kind: Kind, mine: ColumnLooks, other: ColumnLooks): boolean {
  const metres = shareOfDegrees(other) < 0.1 && other.share("number") >= 0.9;
  return isAxis(kind) && shareOfDegrees(mine) >= 0.9 && metres;
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

  /**
   * How probable the best other arrangement is, as a multiple of this one: another column for the field, another
   * field for the column, or two fields exchanging their columns.
   */
  const rival = (row: number, column: number): number => {
    const own = odds(probability(row, column));
    let best = 0;
    for (const [other, profile] of columns.entries()) {
      if (other === column || probability(row, other) === 0) continue;
      const place = rowOf.get(other);
      const mine = columns[column]!;
      const idle = place === undefined && profile.filled === 0 && mine.filled > 0;
      if (idle || sameContent(mine, profile)) continue;
      const { kind } = model.fields[row]!;
      if (place === undefined && sameAxis(kind, scored.looks[column]!, scored.looks[other]!)) continue;
      const exchanged =
        place === undefined ? 1 : odds(probability(place, column)) / odds(probability(place, other));
      best = Math.max(best, (odds(probability(row, other)) / own) * exchanged);
    }
    for (const other of model.fields.keys()) {
      if (other === row || chosen[other] !== -1) continue;
      best = Math.max(best, odds(probability(other, column)) / own);
    }
    return best;
  };

  const entries: MappingEntry[] = [];
  const suggestions: MappingSuggestion[] = [];
  for (const [row, column] of chosen.entries()) {
    const field = model.fields[row];
    const pair = scored.pairs[row]?.[column];
    if (column < 0 || !field || !pair) continue;
    const confidence = Math.round(1000 / (1 + 1 / odds(pair.probability) + rival(row, column))) / 1000;
    const { how, reason } = pair;
    if (confidence >= THRESHOLD) {
      entries.push({ field: field.name, columns: [column], extract: null, how, confidence, reason });
    } else if (confidence >= FLOOR) suggestions.push({ field: field.name, column, confidence, reason });
  }
  return { entries, suggestions };
}
