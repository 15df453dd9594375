import type { Extent } from "../../../domain/geo/extent.ts";
import type { OutlineRing, Outlines } from "../../../services/portal/outlines.ts";

/** The box around rings, WGS 84 degrees; null around none. */
export function ringsExtent(rings: readonly OutlineRing[]): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [lon, lat] of ring) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  return west > east ? null : [west, south, east, north];
}

/** The box around every outline. */
export function outlinesExtent(outlines: Outlines): Extent | null {
  return ringsExtent([...outlines.values()].flat());
}
