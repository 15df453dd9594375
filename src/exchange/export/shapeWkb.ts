import { geojsonToWkb } from "hyparquet-writer";
import type { Shape } from "../../domain/geo/shape.ts";

const POINT_BYTES = 21;

/** A shape in well-known binary (OGC 06-103r4), little-endian, longitude first. */
export function shapeWkb(shape: Shape): Uint8Array {
  if (shape.type !== "Point")
    // The library gives a view of a larger buffer, which would all be kept; it changes nothing in the shape.
    return geojsonToWkb(shape as unknown as Parameters<typeof geojsonToWkb>[0]).slice();
  const bytes = new Uint8Array(POINT_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = 1;
  bytes[1] = 1;
  view.setFloat64(5, shape.coordinates[0], true);
  view.setFloat64(13, shape.coordinates[1], true);
  return bytes;
}
