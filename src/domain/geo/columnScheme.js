import { PROJECTIONS } from "./projection.js";
const MOST = 0.9;
const ENOUGH = 3;
/**
 * What a pair of columns holds: the projections, in one order of axes or the other, whose bounds hold nearly all of
 * their cells. A projection that many cells rule out is no candidate for the others. A header that names one settles it. Says no to
 * everything when the columns are too short to tell.
 */
export function columnScheme(xs, ys, header = "") {
  const fitting = new Set();
  if (xs.length >= ENOUGH && ys.length >= ENOUGH) {
    const scores = [];
    for (const { epsg, bounds } of PROJECTIONS) {
      const [west, south, east, north] = bounds;
      for (const swapped of [false, true]) {
        const [eastings, northings] = swapped ? [ys, xs] : [xs, ys];
        const score = Math.min(share(eastings, west, east), share(northings, south, north));
        if (score >= MOST) scores.push([`${epsg}${swapped}`, score]);
      }
    }
    const best = Math.max(0, ...scores.map(([, score]) => score));
    const named = scores.filter(([key]) => namesProjection(header, Number.parseInt(key, 10)));
    for (const [key, score] of named.length > 0 ? named : scores) if (score > best - 0.02) fitting.add(key);
  }
  return ({ projection, swapped }) => projection !== null && fitting.has(`${projection.epsg}${swapped}`);
}
/** Whether a header names a system, as in "X_L93", "coordonnée CC46" or "x (EPSG:3857)". */
function namesProjection(header, epsg) {
  if (header.includes(String(epsg))) return true;
  const folded = header.toLowerCase();
  if (epsg === 2154) return /(?:lambert|rgf|\bl|_l)[ _-]?93/.test(folded);
  if (epsg === 3857) return /mercator/.test(folded);
  if (epsg === 27572) return /lambert[ _-]?(?:ii|2)|\bl2e\b|_l2e\b/.test(folded);
  return epsg >= 3942 && epsg <= 3950 && new RegExp(`cc[ _-]?${epsg - 3900}`).test(folded);
}
function share(readings, least, greatest) {
  let total = 0;
  let within = 0;
  for (const { reading, count } of readings) {
    total += count;
    if (reading.numbers.some(({ value }) => value >= least && value <= greatest)) within += count;
  }
  return total === 0 ? 0 : within / total;
}
