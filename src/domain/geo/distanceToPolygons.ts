import { distanceToSegment } from "./distance.ts";
import type { Polygons } from "./polygons.ts";
import type { Position } from "./shape.ts";

/** Metres from a WGS 84 position to the nearest limit of polygons, as on a plane around it; 0 inside, holes being outside. */
export function distanceToPolygons(polygons: Polygons, position: Position): number {
  const [lon, lat] = position;
  let isInside = false;
  let nearest = Infinity;
  for (const ring of polygons.flat())
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [ring[at - 1]!, ring[at]!];
      const crosses = from[1] > lat !== to[1] > lat;
      if (crosses && lon < from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
        isInside = !isInside;
      nearest = Math.min(nearest, distanceToSegment(position, from, to));
    }
  return isInside ? 0 : nearest;
}
