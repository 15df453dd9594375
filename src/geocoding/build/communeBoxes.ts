import { NO_POSITION } from "../format/indexLayout.ts";

/** How many times the spread of the middle four fifths a point may lie from the middle before it is an outlier. */
const SPREADS = 2.5;
/** In 1e-6 degrees, about a kilometre: the least spread, for a hamlet's handful of addresses. */
const LEAST_SPREAD = 10_000;

export interface CommuneBoxes {
  /** Of all points, then of those that are no outliers: west, south, east, north; 1e-6 degrees. */
  readonly boxes: readonly number[];
  /** The median point. */
  readonly point: readonly [lon: number, lat: number];
}

/** The boxes around the points of one commune, with and without those set far apart by a wrong position. */
export function communeBoxes(lons: readonly number[], lats: readonly number[]): CommuneBoxes {
  if (lons.length === 0)
    return { boxes: Array.from({ length: 8 }, () => NO_POSITION), point: [NO_POSITION, NO_POSITION] };
  const [west, low, middleLon, high, east] = range(lons);
  const [south, lowLat, middleLat, highLat, north] = range(lats);
  return {
    boxes: [west, south, east, north, low, lowLat, high, highLat],
    point: [middleLon, middleLat],
  };
}

/** Least, least without outliers, median, greatest without outliers, greatest. */
function range(values: readonly number[]): [number, number, number, number, number] {
  const sorted = Int32Array.from(values).sort();
  const last = sorted.length - 1;
  const median = sorted[last >> 1]!;
  const spread = Math.max(LEAST_SPREAD, sorted[Math.ceil(last * 0.9)]! - sorted[Math.floor(last * 0.1)]!);
  let first = 0;
  let end = last;
  while (sorted[first]! < median - SPREADS * spread) first++;
  while (sorted[end]! > median + SPREADS * spread) end--;
  return [sorted[0]!, sorted[first]!, median, sorted[end]!, sorted[last]!];
}
