import type { Extent } from "./extent.ts";
import type { Position } from "./shape.ts";

const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
const DEGREE_METRES = 111_195;

/** Metres between two WGS 84 points, along a great circle of the mean sphere (haversine; right within 0.5 %). */
export function distance(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const half = Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2;
  const across = Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  const chord = half + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * across;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Metres from a WGS 84 point to the nearest point of a box; 0 inside it. */
export function distanceToExtent([west, south, east, north]: Extent, lon: number, lat: number): number {
  const nearestLon = Math.min(Math.max(lon, west), east);
  const nearestLat = Math.min(Math.max(lat, south), north);
  return distance(lon, lat, nearestLon, nearestLat);
}

/** Metres from a WGS 84 position to the nearest point of a segment of a few kilometres, as on a plane around the position. */
export function distanceToSegment([lon, lat]: Position, from: Position, to: Position): number {
  const squeeze = Math.cos(lat * RADIANS);
  const [x, y] = [(from[0] - lon) * squeeze, from[1] - lat];
  const [dx, dy] = [(to[0] - from[0]) * squeeze, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  return Math.hypot(x + share * dx, y + share * dy) * DEGREE_METRES;
}

/** The box grown by a margin in metres on each side. */
export function padExtent([west, south, east, north]: Extent, metres: number): Extent {
  const lat = metres / DEGREE_METRES;
  const lon = lat / Math.max(0.1, Math.cos(((south + north) / 2) * RADIANS));
  return [west - lon, south - lat, east + lon, north + lat];
}
