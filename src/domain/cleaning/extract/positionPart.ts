import { inFrance } from "../../geo/departmentExtent.ts";
import { readCoordinate } from "../../geo/readCoordinate.ts";
import { type PairText, readPair } from "../../geo/readPair.ts";
import type { ExtractPart } from "../../matching/mapping.ts";

/**
 * The latitude or the longitude of a cell that holds both ("45.7, 4.8", WKT, GeoJSON), as written there; null when it
 * does not hold exactly two coordinates, or another part is asked. The order is the one that gives a point of France;
 * of projected coordinates, x stands first.
 */
export function extractPositionPart(part: ExtractPart, text: string): string | null {
  if (part !== "position.latitude" && part !== "position.longitude") return null;
  const pair = readPair(text);
  if (pair === null) return null;
  const wantsFirst = (part === "position.latitude") === latitudeFirst(pair);
  return (wantsFirst ? pair.first : pair.second).trim();
}

function latitudeFirst({ first, second, order }: PairText): boolean {
  if (order !== null && order === "lat-lon") return true;
  const a = readCoordinate(first.trim());
  const b = readCoordinate(second.trim());
  if (a?.axis || b?.axis) return a?.axis === "lat" || b?.axis === "lon";
  const x = a?.numbers[0]?.value;
  const y = b?.numbers[0]?.value;
  if (order !== null || x === undefined || y === undefined || Math.abs(x) > 180) return false;
  return !inFrance(x, y);
}
