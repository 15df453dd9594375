import type { OutlineInput, Ring, SpatialInput } from "./catalogueInput.ts";

/** Half the side, in degrees (some ten metres), of the box around a single point: no harvester takes a flat one. */
const LEAST_HALF = 0.0001;

/** [west, south, east, north] as a GeoJSON polygon, counterclockwise (RFC 7946). */
export function boxPolygon([west, south, east, north]: NonNullable<SpatialInput["bbox"]>): OutlineInput {
  const [left, right] = widened(west, east);
  const [bottom, top] = widened(south, north);
  const ring: Ring = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

function widened(low: number, high: number): readonly [number, number] {
  if (high - low >= 2 * LEAST_HALF) return [low, high];
  const middle = (low + high) / 2;
  return [Number((middle - LEAST_HALF).toFixed(7)), Number((middle + LEAST_HALF).toFixed(7))];
}

/** A polygon or several as OGC well-known text; WGS 84, longitudes first, as GeoSPARQL's CRS84 default. */
export function wktOf(outline: OutlineInput): string {
  if (outline.type === "Polygon") return `POLYGON ${polygonText(outline.coordinates)}`;
  return `MULTIPOLYGON (${outline.coordinates.map(polygonText).join(", ")})`;
}

function polygonText(rings: readonly Ring[]): string {
  return `(${rings.map((ring) => `(${ring.map((point) => point.join(" ")).join(", ")})`).join(", ")})`;
}
