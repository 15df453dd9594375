import type { GeometryLiteral } from "../../domain/cql2/filter.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import { mapShape, type Position, type Shape } from "../../domain/geo/shape.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { type Crs, fromCrs } from "./crs.ts";

/** Pieces of each side of a projected box: a side of 50 km then strays by no more than 2 cm in WGS 84. */
const PIECES = 64;

/**
 * A box of any supported system as a geometry in WGS 84, [lon, lat]. `extent` is in the system's own axis order.
 * A box in degrees or Web Mercator stays a box; one of Lambert-93 or CC46 becomes the polygon that it is on the ground;
 * one that crosses the 180th meridian (west greater than east) becomes two boxes.
 */
export function bboxPlace(crs: Crs, extent: Extent): GeometryLiteral {
  if (crs.epsg !== null && crs.epsg !== 3857) return { kind: "geometry", shape: groundPolygon(crs, extent) };
  const [west, south] = fromCrs(crs, [extent[0], extent[1]]);
  const [east, north] = fromCrs(crs, [extent[2], extent[3]]);
  if (west <= east) return { kind: "bbox", extent: [west, south, east, north] };
  const coordinates = [boxRings(west, south, 180, north), boxRings(-180, south, east, north)];
  return { kind: "geometry", shape: { type: "MultiPolygon", coordinates } };
}

/**
 * A geometry literal written in a system, in WGS 84.
 * @throws Problem `query.filter-value` for one that is not on earth.
 */
export function placeInWgs84(crs: Crs, literal: GeometryLiteral): GeometryLiteral {
  if (literal.kind === "bbox") {
    const [x1, y1, x2, y2] = literal.extent;
    for (const corner of [
      [x1, y1],
      [x2, y2],
    ] as const)
      onEarth(crs, corner);
    return bboxPlace(crs, literal.extent);
  }
  return { kind: "geometry", shape: mapShape(literal.shape, (position) => onEarth(crs, position)) };
}

function onEarth(crs: Crs, position: Position): Position {
  const [lon, lat] = fromCrs(crs, position);
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  throw new Problem("query.filter-value", { value: position.join(" "), property: "geometry" });
}

function boxRings(west: number, south: number, east: number, north: number): Position[][] {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [ring];
}

function groundPolygon(crs: Crs, [minX, minY, maxX, maxY]: Extent): Shape {
  const corners = boxRings(minX, minY, maxX, maxY)[0]!;
  const ring: Position[] = [];
  for (let side = 0; side < 4; side += 1) {
    const [x1, y1] = corners[side]!;
    const [x2, y2] = corners[side + 1]!;
    for (let piece = 0; piece < PIECES; piece += 1) {
      const share = piece / PIECES;
      ring.push(fromCrs(crs, [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]));
    }
  }
  ring.push(ring[0]!);
  return { type: "Polygon", coordinates: [ring] };
}
