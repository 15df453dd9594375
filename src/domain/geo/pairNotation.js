import { inFrance } from "./departmentExtent.js";
import { readPair } from "./readPair.js";
/**
 * A `geopoint` follows Table Schema (default "lon, lat", array `[lon,lat]`, object `{"lon": …, "lat": …}`). A text
 * field follows its example; without one, "lat, lon", which is how portals write `geo_point_2d`.
 */
export function pairNotation(field) {
  if (field.type === "geopoint") {
    const style = field.format === "array" || field.format === "object" ? field.format : "plain";
    return { style, latitudeFirst: false };
  }
  const example = field.example === null ? null : readPair(field.example);
  if (field.example === null || example === null) return { style: "plain", latitudeFirst: true };
  const first = Number(example.first);
  const second = Number(example.second);
  const style = field.example.trim().startsWith("[") ? "array" : "plain";
  return { style, latitudeFirst: inFrance(second, first) };
}
const SHAPES = {
  array: /^\[\s*([-\d.]+)\s*,\s*([-\d.]+)\s*\]$/,
  object: /^\{\s*"lon"\s*:\s*"?([-\d.]+)"?\s*,\s*"lat"\s*:\s*"?([-\d.]+)"?\s*\}$/,
  plain: /^([-\d.]+)\s*,\s*([-\d.]+)$/,
};
/** The point as the field writes it; the raw text itself when it already says so, spaces apart. */
export function writePair(notation, lon, lat, raw) {
  const { style, latitudeFirst } = notation;
  const [first, second] = latitudeFirst ? [lat, lon] : [lon, lat];
  const written = SHAPES[style].exec(raw);
  if (written?.[1] === first && written[2] === second) return raw;
  if (style === "array") return `[${first},${second}]`;
  return style === "object" ? `{"lon": ${lon}, "lat": ${lat}}` : `${first}, ${second}`;
}
