import type { Position, Shape } from "./shape.ts";
import { readWkt } from "./wkt.ts";

export interface ReadGeometry {
  readonly shape: Shape;
  /** The reference system the cell names; null where it names none. */
  readonly srid: number | null;
  readonly notation: "wkt" | "geojson";
  /** False when something had to be guessed to read it. */
  readonly wellFormed: boolean;
}

const DEPTHS: Readonly<Record<Shape["type"], number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A WKT, EWKT or GeoJSON cell (geometry or feature), perhaps still in its csv quotes; null for anything else. */
export function readGeometry(raw: string): ReadGeometry | null {
  const text = raw.trim();
  const wkt = readWkt(text.replace(/^["']+|["']+$/g, ""));
  if (wkt) return { ...wkt, notation: "wkt" };
  for (const one of [text, text.replace(/^"|"$/g, "").replaceAll('""', '"')]) {
    if (!one.startsWith("{")) continue;
    const value = parseJson(one);
    const shape = readShape(value);
    if (shape) return { shape, srid: sridOf(value), notation: "geojson", wellFormed: one === text };
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The geometry of a parsed GeoJSON geometry or feature; null when it has none that is well formed. */
function readShape(value: unknown): Shape | null {
  if (typeof value !== "object" || value === null) return null;
  const { type, geometry, coordinates } = value as Record<string, unknown>;
  if (type === "Feature") return readShape(geometry);
  if (typeof type !== "string" || !Object.hasOwn(DEPTHS, type)) return null;
  const nested = nest(coordinates, DEPTHS[type as Shape["type"]]);
  return nested === null ? null : ({ type, coordinates: nested } as Shape);
}

function sridOf(value: unknown): number | null {
  const name = (value as { crs?: { properties?: { name?: unknown } } }).crs?.properties?.name;
  if (typeof name !== "string") return null;
  if (name.endsWith("CRS84")) return 4326;
  const code = /EPSG:+(\d+)$/i.exec(name);
  return code ? Number(code[1]) : null;
}

function nest(value: unknown, depth: number): unknown {
  if (!Array.isArray(value) || value.length === 0) return null;
  if (depth === 0) {
    const [x, y] = value as unknown[];
    const numbers =
      typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y);
    return numbers && value.length <= 4 ? ([x, y] satisfies Position) : null;
  }
  const inner = value.map((one) => nest(one, depth - 1));
  return inner.includes(null) ? null : inner;
}
