import { distanceToSegment } from "./distance.ts";
import type { Polygons, Ring } from "./polygons.ts";
import type { Position } from "./shape.ts";

/** Lines are thinned by stretches of so many positions, so that the time it takes grows with their length alone. */
const STRETCH = 1_000;

/** A position as one number: the same for two that are the same to the metre. */
const keyOf = ([lon, lat]: Position): number =>
  (Math.round(lon * 1e5) + 18_000_000) * 36_000_001 + Math.round(lat * 1e5) + 9_000_000;

/** The positions where limits part or meet: those that have more than two neighbours along all the rings. */
function meetingPoints(shapes: Iterable<Polygons>): Set<number> {
  const [one, other] = [new Map<number, number>(), new Map<number, number>()];
  const found = new Set<number>();
  const note = (at: number, neighbour: number): void => {
    const [first, second] = [one.get(at), other.get(at)];
    if (first === undefined) one.set(at, neighbour);
    else if (first === neighbour || second === neighbour) return;
    else if (second === undefined) other.set(at, neighbour);
    else found.add(at);
  };
  for (const polygons of shapes)
    for (const ring of polygons.flat()) {
      const keys = ring.map(keyOf);
      for (let at = 1; at < keys.length; at++) {
        note(keys[at]!, keys[at - 1]!);
        note(keys[at - 1]!, keys[at]!);
      }
    }
  return found;
}

/** The positions of a line that are kept (Douglas and Peucker), its ends always; the same whichever way it runs. */
function thinLine(line: readonly Position[], metres: number): readonly Position[] {
  const isBackwards = keyOf(line[0]!) > keyOf(line.at(-1)!);
  const points = isBackwards ? line.toReversed() : line;
  const last = points.length - 1;
  const kept = new Set([0, last]);
  const waiting: (readonly [number, number])[] = [];
  for (let from = 0; from < last; from += STRETCH) {
    const to = Math.min(from + STRETCH, last);
    kept.add(to);
    waiting.push([from, to]);
  }
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const [from, to] = stretch;
    let [farthest, most] = [0, metres];
    for (let at = from + 1; at < to; at++) {
      const away = distanceToSegment(points[at]!, points[from]!, points[to]!);
      if (away > most) [farthest, most] = [at, away];
    }
    if (farthest === 0) continue;
    kept.add(farthest);
    waiting.push([from, farthest], [farthest, to]);
  }
  const thinned = points.filter((_, at) => kept.has(at));
  return isBackwards ? thinned.toReversed() : thinned;
}

/** Where a ring, without its last position, is cut into lines: at its meeting points, at least in two. */
function cutsOf(open: readonly Position[], meeting: ReadonlySet<number>): number[] {
  const keys = open.map(keyOf);
  const cuts = [...keys.keys()].filter((at) => meeting.has(keys[at]!));
  if (cuts.length > 1) return cuts;
  // From the same position, whichever commune's ring it is.
  const first = cuts[0] ?? keys.reduce((least, key, at) => (key < keys[least]! ? at : least), 0);
  const [lon, lat] = open[first]!;
  const away = ([x, y]: Position): number => (x - lon) ** 2 + (y - lat) ** 2;
  const second = open.reduce((most, one, at) => (away(one) > away(open[most]!) ? at : most), first);
  return [first, second].toSorted((a, b) => a - b);
}

/** The ring thinned; null when nothing is left of it. */
function thinRing(ring: Ring, meeting: ReadonlySet<number>, metres: number): Ring | null {
  const open = ring.slice(0, -1);
  const cuts = cutsOf(open, meeting);
  const thinned = cuts.flatMap((from, at) => {
    const to = cuts[at + 1];
    const line =
      to === undefined ? [...open.slice(from), ...open.slice(0, cuts[0]! + 1)] : open.slice(from, to + 1);
    return thinLine(line, metres).slice(0, -1);
  });
  return thinned.length < 3 ? null : [...thinned, thinned[0]!];
}

/**
 * What simplifies each of these shapes, no position being moved by more than `metres`: limits that several share stay shared, with
 * neither gap nor overlap. Islets and holes smaller than that go, unless nothing else is left.
 */
export function createSimplifier(
  shapes: Iterable<Polygons>,
  metres: number,
): (polygons: Polygons) => Polygons {
  const meeting = meetingPoints(shapes);
  return (polygons) => {
    const simplified = polygons.flatMap((rings): Ring[][] => {
      const [outer, ...holes] = rings.map((ring) => thinRing(ring, meeting, metres));
      return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
    });
    return simplified.length > 0 ? simplified : polygons;
  };
}
