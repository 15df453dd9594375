import { distance } from "../../domain/geo/distance.ts";
import type { IndexReader } from "./indexReader.ts";

/** Where two streets come nearest: a number of the first, and the metres to the nearest number of the second. */
export interface Crossing {
  /** WGS 84 degrees: halfway between the two numbers. */
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
}

/** Streets with more numbers than this are sampled. */
const MOST_COMPARED = 400;

/** Null when a street has no number. */
export function findCrossing(reader: IndexReader, one: number, other: number): Crossing | null {
  const points = pointsOf(reader, one);
  const others = pointsOf(reader, other);
  let best: Crossing | null = null;
  for (const [lon, lat] of points) {
    for (const [lon2, lat2] of others) {
      const metres = distance(lon, lat, lon2, lat2);
      if (best === null || metres < best.metres)
        best = { lon: (lon + lon2) / 2, lat: (lat + lat2) / 2, metres };
    }
  }
  return best;
}

function pointsOf(reader: IndexReader, street: number): (readonly [number, number])[] {
  const { streetNumberStart } = reader.tables;
  const start = streetNumberStart[street]!;
  const count = streetNumberStart[street + 1]! - start;
  const step = Math.max(1, Math.ceil(count / MOST_COMPARED));
  return Array.from({ length: Math.ceil(count / step) }, (_none, at) => [
    reader.numberLon(street, start + at * step),
    reader.numberLat(street, start + at * step),
  ]);
}
