import { readWkt } from "./wkt.js";
const DEPTHS = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
/** A WKT, EWKT or GeoJSON cell (geometry or feature), perhaps still in its csv quotes; null for anything else. */
export function readGeometry(raw) {
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
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
/** The geometry of a parsed GeoJSON geometry or feature; null when it has none that is well formed. */
export function readShape(value) {
  if (typeof value !== "object" || value === null) return null;
  const { type, geometry, coordinates } = value;
  if (type === "Feature") return readShape(geometry);
  if (typeof type !== "string" || !Object.hasOwn(DEPTHS, type)) return null;
  const nested = nest(coordinates, DEPTHS[type]);
  return nested === null ? null : { type, coordinates: nested };
}
function sridOf(value) {
  const name = value.crs?.properties?.name;
  if (typeof name !== "string") return null;
  if (name.endsWith("CRS84")) return 4326;
  const code = /EPSG:+(\d+)$/i.exec(name);
  return code ? Number(code[1]) : null;
}
function nest(value, depth) {
  if (!Array.isArray(value) || value.length === 0) return null;
  if (depth === 0) {
    const [x, y] = value;
    const numbers =
      typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y);
    return numbers && value.length <= 4 ? [x, y] : null;
  }
  const inner = value.map((one) => nest(one, depth - 1));
  return inner.includes(null) ? null : inner;
}
