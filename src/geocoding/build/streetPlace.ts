import { distance } from "../../domain/geo/distance.ts";
import { NO_POSITION } from "../format/indexLayout.ts";
import { MICRO, type StreetDraft } from "./communeDraft.ts";

/** A street's numbers in order, one a key, placed around the street's point. */
export interface PlacedStreet {
  readonly lon: number;
  readonly lat: number;
  readonly radius: number;
  readonly unit: number;
  /** Positions in the draft's arrays, by ascending key. */
  readonly order: readonly number[];
}

const GREATEST_OFFSET = 32_767;

/** Where a street lies: its own point for a place, otherwise that of the number nearest to the middle of its box. */
export function placeStreet(street: StreetDraft): PlacedStreet {
  const order = orderNumbers(street);
  const { lons, lats } = street;
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (const at of order) {
    const lon = lons[at]!;
    const lat = lats[at]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  if (order.length === 0) {
    const lon = street.lon ?? NO_POSITION;
    return { lon, lat: street.lat ?? NO_POSITION, radius: 0, unit: 1, order };
  }
  const middle = nearestTo(order, lons, lats, (west + east) / 2, (south + north) / 2);
  const lon = street.lon ?? lons[middle]!;
  const lat = street.lat ?? lats[middle]!;
  const span = Math.max(east - lon, lon - west, north - lat, lat - south);
  const unit = Math.min(0xffff, Math.max(1, Math.ceil(span / GREATEST_OFFSET)));
  let radius = 0;
  for (const [x, y] of [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ] as const) {
    radius = Math.max(radius, distance(lon / MICRO, lat / MICRO, x / MICRO, y / MICRO));
  }
  return { lon, lat, radius: Math.min(0xffff, Math.ceil(radius)), unit, order };
}

/** Positions in the draft's arrays by key, then by rank; only the best position of each key stays. */
export function orderNumbers({ keys, ranks }: StreetDraft): number[] {
  const order = keys.map((_key, at) => at);
  if (!isAscending(keys)) order.sort((a, b) => keys[a]! - keys[b]! || ranks[a]! - ranks[b]! || a - b);
  return order.filter((at, index) => index === 0 || keys[at] !== keys[order[index - 1]!]);
}

/** Sources mostly list a street's numbers in order. */
function isAscending(keys: readonly number[]): boolean {
  for (let at = 1; at < keys.length; at++) if (keys[at]! <= keys[at - 1]!) return false;
  return true;
}

function nearestTo(
  order: readonly number[],
  lons: readonly number[],
  lats: readonly number[],
  lon: number,
  lat: number,
): number {
  let best = order[0]!;
  let least = Infinity;
  for (const at of order) {
    const away = (lons[at]! - lon) ** 2 + (2 * (lats[at]! - lat)) ** 2;
    if (away < least) {
      least = away;
      best = at;
    }
  }
  return best;
}
