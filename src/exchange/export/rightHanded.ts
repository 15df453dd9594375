import type { Position, Shape } from "../../domain/geo/shape.ts";

type Ring = readonly Position[];

/**
 * The shape with outer rings anticlockwise and holes clockwise, as RFC 7946 (3.1.6) asks. Other shapes come back as
 * they are.
 */
export function rightHanded(shape: Shape): Shape {
  if (shape.type === "Polygon") return { type: "Polygon", coordinates: wound(shape.coordinates) };
  if (shape.type === "MultiPolygon")
    return { type: "MultiPolygon", coordinates: shape.coordinates.map(wound) };
  return shape;
}

function wound(rings: readonly Ring[]): readonly Ring[] {
  return rings.map((ring, at) => {
    const area = doubleArea(ring);
    return area === 0 || area > 0 === (at === 0) ? ring : ring.toReversed();
  });
}

/** Twice the signed area, positive when anticlockwise. */
function doubleArea(ring: Ring): number {
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [x1, y1] = ring[at]!;
    const [x2, y2] = ring[at + 1]!;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}
