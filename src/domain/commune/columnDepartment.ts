import { cellText } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { communeKey } from "./communeKey.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Enough for any file of a territory; a longer column is of the whole country. */
const SAMPLE = 2_000;
const WITNESSES = 4;
/** From so many witnesses on, one of them may be a slip that writes a far commune's name. */
const MANY_WITNESSES = 10;

/**
 * The department in which nearly all the communes of a column lie, judged on the names that only one commune of
 * France bears; null when they are too few or spread over several departments.
 */
export function columnDepartment(column: ColumnProfile, gazetteer: Gazetteer): string | null {
  const counts = new Map<string, number>();
  let witnesses = 0;
  let seen = 0;
  for (const { cell } of column.distinct.values()) {
    if (++seen > SAMPLE) break;
    const named = gazetteer.byName(communeKey(cellText(cell)));
    const only = named.length === 1 ? named[0] : undefined;
    if (!only) continue;
    witnesses++;
    counts.set(only.department, (counts.get(only.department) ?? 0) + 1);
  }
  if (witnesses < WITNESSES) return null;
  const least = Math.min(witnesses * 0.95, witnesses >= MANY_WITNESSES ? witnesses - 1 : witnesses);
  for (const [department, count] of counts) if (count >= least) return department;
  return null;
}
