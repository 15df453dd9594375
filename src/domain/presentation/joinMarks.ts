import { clusterRadius } from "./clusterRing.ts";
import type { MapMark } from "./gatherMarks.ts";

/** How far apart marks are on the screen: pixels of a degree along each axis. */
export interface MarkScale {
  readonly x: number;
  readonly y: number;
}

/** How much of each other two marks may hide. */
const HIDDEN = 0.9;
const ALONE = 7;

const radius = ({ count }: MapMark): number => (count > 1 ? clusterRadius(count) : ALONE);

function joined(one: MapMark, other: MapMark): MapMark {
  const count = one.count + other.count;
  const middle = (axis: "lon" | "lat"): number => (one[axis] * one.count + other[axis] * other.count) / count;
  const counts = new Map<string | null, number>();
  for (const { value, count: many } of [...one.values, ...other.values])
    counts.set(value, (counts.get(value) ?? 0) + many);
  const values = Array.from(counts, ([value, many]) => ({ value, count: many }));
  values.sort((a, b) => b.count - a.count);
  return { lon: middle("lon"), lat: middle("lat"), count, values, record: null };
}

/**
 * Joins the signs of several records to what they would hide, the largest first, so that every number can be read. Records alone
 * that merely touch stay apart.
 */
export function joinMarks(marks: readonly MapMark[], { x, y }: MarkScale): MapMark[] {
  const kept: MapMark[] = [];
  for (const mark of marks.toSorted((a, b) => b.count - a.count)) {
    const at = kept.findIndex((one) => {
      if (one.count === 1) return false;
      const apart = Math.hypot((one.lon - mark.lon) * x, (one.lat - mark.lat) * y);
      return apart < (radius(one) + radius(mark)) * HIDDEN;
    });
    if (at < 0) kept.push(mark);
    else kept[at] = joined(kept[at]!, mark);
  }
  return kept;
}
