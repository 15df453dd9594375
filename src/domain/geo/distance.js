const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Metres between two WGS 84 points, along a great circle of the mean sphere (haversine; right within 0.5 %). */
export function distance(lon1, lat1, lon2, lat2) {
  const half = Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2;
  const across = Math.sin(((lon2 - lon1) * RADIANS) / 2) ** 2;
  const chord = half + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * across;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
/** Metres from a WGS 84 point to the nearest point of a box; 0 inside it. */
export function distanceToExtent([west, south, east, north], lon, lat) {
  const nearestLon = Math.min(Math.max(lon, west), east);
  const nearestLat = Math.min(Math.max(lat, south), north);
  return distance(lon, lat, nearestLon, nearestLat);
}
/** The box grown by a margin in metres on each side. */
export function padExtent([west, south, east, north], metres) {
  const lat = metres / 111_195;
  const lon = lat / Math.max(0.1, Math.cos(((south + north) / 2) * RADIANS));
  return [west - lon, south - lat, east + lon, north + lat];
}
