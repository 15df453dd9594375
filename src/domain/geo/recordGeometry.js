import { inFrance } from "./departmentExtent.js";
import { readGeometry } from "./readGeometry.js";
import { readPair } from "./readPair.js";
import { pairNotation } from "./pairNotation.js";
import { mapShape, positionsOf } from "./shape.js";
const DECIMALS = 1e7;
const round = (degrees) => Math.round(degrees * DECIMALS) / DECIMALS;
/**
 * Where a record is, from its certain values only: GeoJSON geometry in WGS 84, [lon, lat], rounded to 7 decimals. Its
 * shape comes first, then its longitude and latitude, then its point. `value` gives a field's certain value, null when
 * it is empty, to confirm or invalid. Null when the record has no certain position.
 */
export function positionOf(model, value) {
  const geometry = model.geometry;
  if (geometry === null) return null;
  return (
    shapeIn(geometry.shape && value(geometry.shape)) ??
    pointAt(geometry.longitude && value(geometry.longitude), geometry.latitude && value(geometry.latitude)) ??
    pairIn(model, geometry.point && value(geometry.point), geometry.point)
  );
}
function shapeIn(text) {
  const read = text ? readGeometry(text) : null;
  if (read === null) return null;
  const latitudeFirst = positionsOf(read.shape).every(([a, b]) => inFrance(b, a) && !inFrance(a, b));
  return mapShape(read.shape, ([x, y]) => (latitudeFirst ? [round(y), round(x)] : [round(x), round(y)]));
}
function pointAt(lon, lat) {
  if (!lon || !lat) return null;
  const [x, y] = [Number(lon), Number(lat)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return null;
  return { type: "Point", coordinates: [round(x), round(y)] };
}
function pairIn(model, text, name) {
  const field = model.fields.find((one) => one.name === name);
  if (!text || field === undefined) return null;
  const pair = readPair(text);
  if (pair === null) return shapeIn(text);
  const latitudeFirst =
    pair.order === "lat-lon" || (pair.order === null && pairNotation(field).latitudeFirst);
  return latitudeFirst ? pointAt(pair.second, pair.first) : pointAt(pair.first, pair.second);
}
