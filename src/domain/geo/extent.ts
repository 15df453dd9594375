/** A box in WGS 84 degrees (EPSG:4326), longitudes first: [west, south, east, north]. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

export function extentContains([west, south, east, north]: Extent, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
