import { inFrance } from "./departmentExtent.js";
import { formatDegrees } from "./formatDegrees.js";
import { mayHold, PROJECTIONS, toWgs84 } from "./projection.js";
/** True when the readings are taken as they are written: degrees, in the order of their columns. */
export function isLiteral(candidate) {
  return !candidate.swapped && candidate.projection === null && !candidate.rescaled && !candidate.resigned;
}
/**
 * Every way of understanding two cells, the first for the longitude (x) and the second for the latitude (y), as a
 * point of France. Most ordinary first. Signs are only questioned when `signs` is true.
 */
export function candidatesOf(x, y, signs) {
  const found = [];
  const swaps = x.axis === "lat" || y.axis === "lon" ? lettered(x, y) : [false, true];
  for (const swapped of swaps) {
    const [lonReading, latReading] = swapped ? [y, x] : [x, y];
    addDegrees(found, lonReading, latReading, swapped, signs);
    addProjected(found, lonReading, latReading, swapped);
  }
  return found;
}
/** The orders that the cells' letters allow: "45°N" in the longitude's column can only be swapped. */
function lettered(x, y) {
  return x.axis === "lon" || y.axis === "lat" ? [] : [true];
}
function scales(reading, limit) {
  const list = [];
  for (const number of reading.numbers)
    if (Math.abs(number.value) <= limit) list.push({ number, rescaled: false });
  if (reading.digits === null) return list;
  for (const number of rescale(reading.digits)) {
    const known = list.some((one) => one.number.value === number.value);
    if (Math.abs(number.value) <= limit && !known) list.push({ number, rescaled: true });
  }
  return list;
}
/** Fewer digits than this are whole degrees, not a number that lost its decimal point. */
const FEWEST_DIGITS = 3;
/** The numbers that digits whose decimal point was lost may have been, with up to three lost leading zeros. */
export function rescale(signedDigits) {
  const sign = signedDigits.startsWith("-") ? "-" : "";
  const digits = signedDigits.slice(sign.length);
  if (digits.length < FEWEST_DIGITS || /^0*$/.test(digits)) return [];
  const numbers = [];
  const kept = digits.startsWith("0") ? [1] : [3, 2, 1, 0, -1, -2];
  for (const whole of kept) {
    if (whole >= digits.length) continue;
    const padded = whole > 0 ? digits : "0".repeat(1 - whole) + digits;
    const at = Math.max(whole, 1);
    const text = `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, "")}.${padded.slice(at)}`;
    numbers.push({ value: Number(text), text });
  }
  return numbers;
}
function negate({ value, text }) {
  return { value: -value, text: text.startsWith("-") ? text.slice(1) : `-${text}` };
}
function addDegrees(found, lonReading, latReading, swapped, signs) {
  const lats = scales(latReading, 90);
  if (lats.length === 0) return;
  for (const lon of scales(lonReading, 180))
    for (const lat of lats) {
      const rescaled = lon.rescaled || lat.rescaled;
      if (inFrance(lon.number.value, lat.number.value))
        found.push({
          lon: lon.number,
          lat: lat.number,
          swapped,
          projection: null,
          rescaled,
          resigned: false,
        });
      if (!signs) continue;
      const otherLon = negate(lon.number);
      const otherLat = negate(lat.number);
      for (const [a, b] of [
        [otherLon, lat.number],
        [lon.number, otherLat],
        [otherLon, otherLat],
      ])
        if (inFrance(a.value, b.value))
          found.push({ lon: a, lat: b, swapped, projection: null, rescaled, resigned: true });
    }
}
/** No projection has smaller northings in France; degrees never reach it. */
const LEAST_NORTHING = 200_000;
const computed = (value) => ({ value, text: formatDegrees(value) });
function addProjected(found, x, y, swapped) {
  for (const northing of y.numbers)
    for (const easting of northing.value < LEAST_NORTHING ? [] : x.numbers)
      for (const projection of PROJECTIONS) {
        if (!mayHold(projection, easting.value, northing.value)) continue;
        const [lon, lat] = toWgs84(projection.epsg, easting.value, northing.value);
        if (!inFrance(lon, lat)) continue;
        found.push({
          lon: computed(lon),
          lat: computed(lat),
          swapped,
          projection,
          rescaled: false,
          resigned: false,
        });
      }
}
