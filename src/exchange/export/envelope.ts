import { positionsOf, type Shape } from "../../domain/geo/shape.ts";

/** West, south, east, north in degrees (WGS 84). */
export interface Envelope {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

/** The smallest box around a shape; null for one without positions. */
export function envelopeOf(shape: Shape): Envelope | null {
  if (shape.type === "Point") {
    const [x, y] = shape.coordinates;
    return { xmin: x, ymin: y, xmax: x, ymax: y };
  }
  let box: Envelope | null = null;
  for (const [x, y] of positionsOf(shape)) box = joined(box, { xmin: x, ymin: y, xmax: x, ymax: y });
  return box;
}

/** The smallest box around both. */
export function joined(a: Envelope | null, b: Envelope | null): Envelope | null {
  if (a === null || b === null) return a ?? b;
  return {
    xmin: Math.min(a.xmin, b.xmin),
    ymin: Math.min(a.ymin, b.ymin),
    xmax: Math.max(a.xmax, b.xmax),
    ymax: Math.max(a.ymax, b.ymax),
  };
}
