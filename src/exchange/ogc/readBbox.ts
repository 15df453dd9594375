import type { Extent } from "../../domain/geo/extent.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Crs } from "./crs.ts";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Metres: beyond any projected system. */
const FARTHEST = 1e8;

/**
 * The `bbox` parameter: four numbers, or six with heights that are left out, in the axis order of `crs`.
 * @throws Problem `query.bbox`: not numbers, not four or six, least and greatest swapped, or no place on earth. Only a
 * longitude may run from a greater to a lesser value, over the 180th meridian.
 */
export function readBbox(text: string, crs: Crs): Extent {
  const refuse = (): never => {
    throw new Problem("query.bbox", { value: text.slice(0, 100) });
  };
  const parts = text.split(",").map((part) => part.trim());
  if ((parts.length !== 4 && parts.length !== 6) || !parts.every((part) => NUMBER.test(part)))
    return refuse();
  const numbers = parts.map(Number);
  if (!numbers.every(Number.isFinite)) return refuse();
  const half = numbers.length / 2;
  const [minX, minY, maxX, maxY] = [numbers[0]!, numbers[1]!, numbers[half]!, numbers[half + 1]!];
  if (half === 3 && numbers[2]! > numbers[5]!) return refuse();
  if (crs.epsg === null) {
    const [minLat, maxLat] = crs.latitudeFirst ? [minX, maxX] : [minY, maxY];
    const [minLon, maxLon] = crs.latitudeFirst ? [minY, maxY] : [minX, maxX];
    const onEarth = minLat >= -90 && maxLat <= 90 && Math.abs(minLon) <= 180 && Math.abs(maxLon) <= 180;
    if (!onEarth || minLat > maxLat) return refuse();
  } else if (minX > maxX || minY > maxY || numbers.some((metres) => Math.abs(metres) > FARTHEST))
    return refuse();
  return [minX, minY, maxX, maxY];
}
