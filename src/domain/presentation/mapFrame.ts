import type { Extent } from "../geo/extent.ts";

/** Where degrees fall on a drawing. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** What the drawing shows, WGS 84 degrees, longitudes first. */
  readonly extent: Extent;
  /** From WGS 84 degrees to the drawing's units, from its top left corner. */
  place(lon: number, lat: number): readonly [x: number, y: number];
}

/** A single point still has ground around it: about a kilometre. */
const LEAST_SPAN = 0.008;

/**
 * The drawing of an extent, with a margin, of this width and at most this height: degrees as on a plane, east-west ones shortened as
 * they are at that latitude.
 */
export function mapFrame(
  [west, south, east, north]: Extent,
  {
    width,
    height,
    margin = 0.05,
  }: { readonly width: number; readonly height: number; readonly margin?: number },
): MapFrame {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const spanX = Math.max(east - west, LEAST_SPAN / squeeze) * (1 + 2 * margin) * squeeze;
  const spanY = Math.max(north - south, LEAST_SPAN) * (1 + 2 * margin);
  const scale = Math.min(width / spanX, height / spanY);
  const [halfX, halfY] = [width / scale / 2 / squeeze, height / scale / 2];
  const extent: Extent = [lon - halfX, lat - halfY, lon + halfX, lat + halfY];
  return {
    width,
    height,
    extent,
    place: (atLon, atLat) => [
      width / 2 + (atLon - lon) * squeeze * scale,
      height / 2 - (atLat - lat) * scale,
    ],
  };
}

/** Units of the drawing for a degree along each axis. */
export function frameScale({ width, height, extent }: MapFrame): { readonly x: number; readonly y: number } {
  const [west, south, east, north] = extent;
  return { x: width / (east - west), y: height / (north - south) };
}

/** The box around several; null around none. */
export function commonExtent(extents: readonly (Extent | null)[]): Extent | null {
  const known = extents.filter((extent) => extent !== null);
  if (known.length === 0) return null;
  return [
    Math.min(...known.map(([west]) => west)),
    Math.min(...known.map(([, south]) => south)),
    Math.max(...known.map(([, , east]) => east)),
    Math.max(...known.map(([, , , north]) => north)),
  ];
}
