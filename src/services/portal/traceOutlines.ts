import { setImmediate as nextTurn } from "node:timers/promises";
import concaveman from "concaveman";
import type { Polygons } from "../../domain/geo/polygons.ts";
import { NO_POSITION } from "../../geocoding/format/indexLayout.ts";
import { type IndexContent, loadBytes, viewIndex } from "../../geocoding/format/readIndexFile.ts";

/** Addresses closer than this are one for an outline: 1e-6 degrees, about 60 metres. */
const GRAIN = 700;
/** How deep the outline follows the gaps between addresses, and the shortest gap it follows, in degrees. */
const CONCAVITY = 4;
const LEAST_GAP = 0.002;
const FEWEST = 4;

/** The points of a commune's streets and numbers, thinned out. */
function pointsOf({ tables }: IndexContent, commune: number, box: readonly number[]): [number, number][] {
  const [west, south, east, north] = box as [number, number, number, number];
  const kept = new Map<string, [number, number]>();
  const add = (lon: number, lat: number): void => {
    if (lon < west || lon > east || lat < south || lat > north) return;
    const key = `${Math.round(lon / GRAIN)} ${Math.round(lat / GRAIN)}`;
    if (!kept.has(key)) kept.set(key, [lon / 1e6, lat / 1e6]);
  };
  const last = tables.communeStreet[commune + 1]!;
  for (let street = tables.communeStreet[commune]!; street < last; street++) {
    const [lon, lat] = [tables.streetLon[street]!, tables.streetLat[street]!];
    if (lon === NO_POSITION) continue;
    add(lon, lat);
    const unit = tables.streetUnit[street]!;
    const end = tables.streetNumberStart[street + 1]!;
    for (let number = tables.streetNumberStart[street]!; number < end; number++)
      add(lon + tables.numberLon[number]! * unit, lat + tables.numberLat[number]! * unit);
  }
  return [...kept.values()];
}

/**
 * Outlines of these communes (INSEE codes) around the addresses of an index, outliers left aside. They tell where a commune is, not
 * where its limits run. Throws `UnreadableIndex`.
 */
export async function traceOutlines(
  index: string,
  codes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Polygons>> {
  const content = viewIndex(loadBytes(index), index);
  const outlines = new Map<string, Polygons>();
  for (const [at, { code }] of content.description.communes.entries()) {
    if (!codes.has(code)) continue;
    const box = [...content.tables.communeBox.subarray(at * 8 + 4, at * 8 + 8)];
    if (box[0] === NO_POSITION) continue;
    const points = pointsOf(content, at, box);
    if (points.length < FEWEST) continue;
    outlines.set(code, [...(outlines.get(code) ?? []), [concaveman(points, CONCAVITY, LEAST_GAP)]]);
    await nextTurn();
  }
  return outlines;
}
