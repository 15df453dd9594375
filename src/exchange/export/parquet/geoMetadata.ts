import type { Shape } from "../../../domain/geo/shape.ts";
import type { Envelope } from "../envelope.ts";

/**
 * The "geo" entry of GeoParquet 1.1: one WKB column in OGC:CRS84 (the default: WGS 84, longitude first), its box and
 * kinds, and the column that holds the box of each record.
 */
export function geoMetadata(
  geometry: string,
  bbox: string,
  kinds: ReadonlySet<Shape["type"]>,
  extent: Envelope | null,
): string {
  const cover = (corner: keyof Envelope): readonly string[] => [bbox, corner];
  return JSON.stringify({
    version: "1.1.0",
    primary_column: geometry,
    columns: {
      [geometry]: {
        encoding: "WKB",
        geometry_types: [...kinds].sort(),
        orientation: "counterclockwise",
        ...(extent && { bbox: [extent.xmin, extent.ymin, extent.xmax, extent.ymax] }),
        covering: {
          bbox: { xmin: cover("xmin"), ymin: cover("ymin"), xmax: cover("xmax"), ymax: cover("ymax") },
        },
      },
    },
  });
}
