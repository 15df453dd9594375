/** A box in WGS 84 degrees (EPSG:4326), longitudes first: [west, south, east, north]. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

export function extentContains([west, south, east, north]: Extent, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether two boxes share at least a point. */
export function extentsMeet(one: Extent, other: Extent): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
