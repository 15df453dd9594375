import type { Polygons, Ring } from "./polygons.ts";
import type { Position } from "./shape.ts";

/** Properties that hold a commune's INSEE code in the files of Etalab, IGN and others, the likeliest first. */
const CODES = ["code", "insee_com", "code_insee", "insee"] as const;

/** Decimals of a degree that are kept: about a metre. */
const GRAIN = 1e5;

const round = (degrees: number): number => Math.round(degrees * GRAIN) / GRAIN;

/** The INSEE code that a GeoJSON feature (RFC 7946), as parsed, says to be of; null when it says none. */
export function codeOfFeature(feature: unknown): string | null {
  const { properties } = (feature ?? {}) as { readonly properties?: unknown };
  if (typeof properties !== "object" || properties === null) return null;
  const values = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of CODES) {
    const value: unknown = values.get(name);
    if (typeof value === "string" && /^\d[\dAB]\d{3}$/.test(value)) return value;
  }
  return null;
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [lon, lat] = value as readonly unknown[];
  return Number.isFinite(lon) && Number.isFinite(lat) ? [round(lon as number), round(lat as number)] : null;
}

/** The ring, rounded; [] for one too small to be seen; null for what is no closed ring. */
function ringOf(value: unknown): Ring | null {
  if (!Array.isArray(value) || value.length < 4) return null;
  const ring: Position[] = [];
  for (const one of value as readonly unknown[]) {
    const position = positionOf(one);
    if (position === null) return null;
    const last = ring.at(-1);
    if (last?.[0] !== position[0] || last[1] !== position[1]) ring.push(position);
  }
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return null;
  return ring.length < 4 ? [] : ring;
}

/**
 * The polygons that a GeoJSON feature, as parsed, draws: positions rounded to a metre, heights and what is smaller than that left
 * out. Null when its geometry is no Polygon nor MultiPolygon, or is not written as one is.
 */
export function polygonsOfFeature(feature: unknown): Polygons | null {
  const { geometry } = (feature ?? {}) as { readonly geometry?: unknown };
  const { type, coordinates } = (geometry ?? {}) as {
    readonly type?: unknown;
    readonly coordinates?: unknown;
  };
  const drawn = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(drawn)) return null;
  const polygons: Ring[][] = [];
  for (const rings of drawn as readonly unknown[]) {
    if (!Array.isArray(rings)) return null;
    const read = (rings as readonly unknown[]).map(ringOf);
    if (read.includes(null)) return null;
    const [outer, ...holes] = read as Ring[];
    if (outer !== undefined && outer.length > 0)
      polygons.push([outer, ...holes.filter(({ length }) => length > 0)]);
  }
  return polygons;
}
