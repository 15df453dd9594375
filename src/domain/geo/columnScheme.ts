import type { Candidate } from "./candidate.ts";
import { PROJECTIONS } from "./projection.ts";
import type { CoordinateReading } from "./readCoordinate.ts";

/** Whether a candidate reads a cell the way its whole pair of columns can be read. */
export type ColumnScheme = (candidate: Candidate) => boolean;

/** A distinct reading of a column, with how many cells hold it. */
export interface CountedReading {
  readonly reading: CoordinateReading;
  readonly count: number;
}

const MOST = 0.9;
const ENOUGH = 3;

/**
 * What a pair of columns holds: the projections, in one order of axes or the other, whose bounds hold nearly all of
 * their cells. A projection that many cells rule out is no candidate for the others. Says no to everything when the
 * columns are too short to tell.
 */
export function columnScheme(xs: readonly CountedReading[], ys: readonly CountedReading[]): ColumnScheme {
  const fitting = new Set<string>();
  if (xs.length >= ENOUGH && ys.length >= ENOUGH) {
    const scores: [key: string, score: number][] = [];
    for (const { epsg, bounds } of PROJECTIONS) {
      const [west, south, east, north] = bounds;
      for (const swapped of [false, true]) {
        const [eastings, northings] = swapped ? [ys, xs] : [xs, ys];
        const score = Math.min(share(eastings, west, east), share(northings, south, north));
        if (score >= MOST) scores.push([`${epsg}${swapped}`, score]);
      }
    }
    const best = Math.max(0, ...scores.map(([, score]) => score));
    for (const [key, score] of scores) if (score > best - 0.02) fitting.add(key);
  }
  return ({ projection, swapped }) => projection !== null && fitting.has(`${projection.epsg}${swapped}`);
}

function share(readings: readonly CountedReading[], least: number, greatest: number): number {
  let total = 0;
  let within = 0;
  for (const { reading, count } of readings) {
    total += count;
    if (reading.numbers.some(({ value }) => value >= least && value <= greatest)) within += count;
  }
  return total === 0 ? 0 : within / total;
}
