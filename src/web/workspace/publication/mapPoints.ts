import type { DifferenceKind, PreviewedPoint } from "../../../services/publication/readPublication.ts";

/** A point on the drawing. */
interface DrawnPoint {
  readonly kind: DifferenceKind;
  readonly x: number;
  readonly y: number;
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  /** What does not change first, so that what changes lies above. */
  readonly points: readonly DrawnPoint[];
}

const WIDTH = 640;
const HEIGHTS = { least: 260, most: 460 } as const;
const MARGIN = 24;
/** Degrees of latitude shown at the least, about 400 m. */
const LEAST = 0.004;

const round = (value: number): number => Math.round(value * 10) / 10;
const rank = ({ kind }: DrawnPoint): number => (kind === "unchanged" ? 0 : 1);

/** Lays points (WGS 84 degrees) on a drawing: a plane whose east-west scale is right at their middle. */
export function drawMap(points: readonly PreviewedPoint[]): DrawnMap | null {
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const xs = points.map(({ lon }) => lon * shrink);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const spanX = Math.max(east - west, LEAST);
  const spanY = Math.max(north - south, LEAST);
  const inner = WIDTH - 2 * MARGIN;
  const height = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, (spanY / spanX) * inner + 2 * MARGIN));
  const scale = Math.min(inner / spanX, (height - 2 * MARGIN) / spanY);
  const drawn = points.map(({ kind, lon, lat }): DrawnPoint => ({
    kind,
    x: round(WIDTH / 2 + (lon * shrink - (west + east) / 2) * scale),
    y: round(height / 2 - (lat - (south + north) / 2) * scale),
  }));
  return { width: WIDTH, height: round(height), points: drawn.sort((a, b) => rank(a) - rank(b)) };
}
