import { type CoordinateReading, readCoordinate } from "./readCoordinate.ts";
import { readGeometry } from "./readGeometry.ts";

/** Two coordinates found in one cell, as texts, in the order they were written. */
export interface PairText {
  readonly first: string;
  readonly second: string;
  /** "lon-lat" where the notation says it (JSON array, WKT, named keys in that order), null where it does not. */
  readonly order: "lon-lat" | "lat-lon" | null;
}

const NUMBER = String.raw`[-+−]?\d+(?:\.\d+)?`;
const DECIMAL_COMMA = String.raw`[-+−]?\d+,\d+`;
const SEPARATED = [
  new RegExp(String.raw`^(${NUMBER})\s*[,;|/\s]\s*(${NUMBER})$`),
  new RegExp(String.raw`^(${DECIMAL_COMMA})\s*(?:[;|/\s]|,\s)\s*(${DECIMAL_COMMA})$`),
  new RegExp(String.raw`^([-+−]?\d+,\d{3,})\s*,\s*([-+−]?\d+,\d{3,})$`),
];
const LETTERED = /^(.+?[NSEWO])\s*[,;|/]?\s*(\d.*?[NSEWO])$/i;
const LETTERED_BEFORE = /^([NSEWO]\s*\d.*?)\s*[,;|/]?\s*([NSEWO]\s*\d.*)$/i;
const LOOSE = /^([^;|]+)[;|]([^;|]+)$/;
const NAMED = /^\W*(lat\w*|lon\w*|lng)\W+([-\d.,]+?)[,;\s"]+\s*"?(lat\w*|lon\w*|lng)\W+([-\d.,]+?)\W*$/i;

/**
 * The two coordinates of a cell ("45.7, 4.8", "45,7 ; 4,8", "(45.7 4.8)", `[4.8, 45.7]`, `{"lon": 4.8, "lat": 45.7}`,
 * `POINT (4.8 45.7)`, "45°46'N 4°50'E"); null when it does not hold exactly two.
 */
export function readPair(raw: string): PairText | null {
  const text = raw
    .trim()
    .replace(/^"+|"+$/g, "")
    .replaceAll('""', '"')
    .replace(/[\s\u00a0\u202f]+/g, " ");
  if (text.length > 400 || !/\d/.test(text)) return null;
  const named = NAMED.exec(text);
  if (named) {
    const latFirst = named[1]!.toLowerCase().startsWith("la");
    if (latFirst === named[3]!.toLowerCase().startsWith("la")) return null;
    return { first: named[2]!, second: named[4]!, order: latFirst ? "lat-lon" : "lon-lat" };
  }
  const bare = text.replace(/^[[({]\s*|\s*[\])}]$/g, "");
  for (const pattern of SEPARATED) {
    const found = pattern.exec(bare);
    if (found) return { first: found[1]!, second: found[2]!, order: text.startsWith("[") ? "lon-lat" : null };
  }
  const lettered = LETTERED.exec(bare) ?? LETTERED_BEFORE.exec(bare) ?? LOOSE.exec(bare);
  if (lettered) {
    const [, first, second] = lettered;
    if (readCoordinate(first!) && readCoordinate(second!))
      return { first: first!, second: second!, order: null };
  }
  const geometry = readGeometry(text);
  if (geometry?.shape.type !== "Point") return null;
  const [x, y] = geometry.shape.coordinates;
  return x === undefined || y === undefined
    ? null
    : { first: String(x), second: String(y), order: "lon-lat" };
}

/** Both readings, x or longitude first when the notation says so, in the order written otherwise. */
export function pairReadings(pair: PairText): [CoordinateReading, CoordinateReading] | null {
  const first = readCoordinate(pair.first.trim());
  const second = readCoordinate(pair.second.trim());
  if (!first || !second) return null;
  const firstIsLat = pair.order === "lat-lon" || first.axis === "lat" || second.axis === "lon";
  return firstIsLat ? [second, first] : [first, second];
}
