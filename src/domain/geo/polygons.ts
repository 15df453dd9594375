import type { Extent } from "./extent.ts";
import type { Position } from "./shape.ts";

/** A closed ring: its last position is its first. WGS 84 degrees, [lon, lat]. */
export type Ring = readonly Position[];

/** Polygons as GeoJSON's MultiPolygon has them: of each, the outer ring, then its holes. */
export type Polygons = readonly (readonly Ring[])[];

/** The box around polygons; null around none. */
export function polygonsExtent(polygons: Polygons): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygons)
    for (const [lon, lat] of outer) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  return west > east ? null : [west, south, east, north];
}
