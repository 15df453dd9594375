import { departmentExtent } from "./departmentExtent.js";
const ENOUGH = 10;
/** A column that spreads wider than this (degrees) tells nothing of one point. */
const WIDEST = 1.2;
const NARROWEST_MARGIN = 0.05;
const METROPOLE = [-5.5, 41, 10, 51.5];
const ZONES = [
  METROPOLE,
  ...["971", "972", "973", "974", "975", "976"].map((code) => departmentExtent(code)),
];
/**
 * Where the unambiguous points of a pair of columns lie, axes swapped or not: a box around the middle 80 % of their
 * longitudes and latitudes. Null when there are too few or they are spread too wide to bear witness.
 */
export function clusterExtent(xs, ys) {
  const values = [...degrees(xs), ...degrees(ys)];
  let best = null;
  for (const [west, south, east, north] of ZONES) {
    const lons = values.filter((value) => value >= west && value <= east);
    const lats = values.filter((value) => value >= south && value <= north);
    const points = Math.min(lons.length, lats.length);
    if (points >= ENOUGH && points > Math.min(best?.lons.length ?? 0, best?.lats.length ?? 0))
      best = { lons, lats };
  }
  if (best === null) return null;
  const lon = middle(withoutLostSigns(best.lons));
  const lat = middle(best.lats);
  return lon === null || lat === null ? null : [lon[0], lat[0], lon[1], lat[1]];
}
/** Decimal degrees precise enough to be real positions: at least three decimals. */
function degrees(readings) {
  const values = [];
  for (const { reading } of readings) {
    const [number] = reading.numbers;
    if (number !== undefined && /\.\d{3}/.test(number.text) && Math.abs(number.value) <= 180)
      values.push(number.value);
  }
  return values;
}
function middle(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.1)];
  const high = sorted[Math.ceil(sorted.length * 0.9) - 1];
  const margin = Math.max(NARROWEST_MARGIN, high - low);
  return high - low > WIDEST ? null : [low - margin, high + margin];
}
/** Beyond this the two sides of Greenwich are told apart. */
const NEAR_GREENWICH = 0.1;
/** Longitudes that mirror those of the majority have lost or gained a sign: they say nothing of where points lie. */
function withoutLostSigns(lons) {
  const east = lons.filter((lon) => lon > 0);
  const west = lons.filter((lon) => lon < 0);
  const [most, few] = east.length >= west.length ? [east, west] : [west, east];
  const sizes = most.map(Math.abs);
  const least = sizes.reduce((a, b) => Math.min(a, b), 180);
  const greatest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const mirrored = few.every(
    (lon) => Math.abs(lon) >= least - NARROWEST_MARGIN && Math.abs(lon) <= greatest + NARROWEST_MARGIN,
  );
  return mirrored && least > NEAR_GREENWICH && few.length < most.length / 2 ? most : lons;
}
