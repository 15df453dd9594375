import { cellText } from "../table/cell.js";
import { communeKey } from "./communeKey.js";
/** Enough for any file of a territory; a longer column is of the whole country. */
const SAMPLE = 2_000;
const WITNESSES = 4;
/**
 * The department in which nearly all the communes of a column lie, judged on the names that only one commune of
 * France bears; null when they are too few or spread over several departments.
 */
export function columnDepartment(column, gazetteer) {
  const counts = new Map();
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
  for (const [department, count] of counts) if (count >= witnesses * 0.95) return department;
  return null;
}
