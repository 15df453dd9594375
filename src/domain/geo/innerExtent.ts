import type { Extent } from "./extent.ts";
import type { Position, Shape } from "./shape.ts";

const SHARES = [0.98, 0.9, 0.75, 0.5, 0.25];

/**
 * A box that lies wholly in an area, as large as a few trials find around the middle of its extent; null where none does,
 * or for what is no area. Whatever is in it is in the area, which spares a closer look. In the shape's own coordinates.
 */
export function innerExtent(shape: Shape, [west, south, east, north]: Extent): Extent | null {
  const rings =
    shape.type === "Polygon"
      ? shape.coordinates
      : shape.type === "MultiPolygon"
        ? shape.coordinates.flat()
        : [];
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  if (!holds(rings, x, y)) return null;
  for (const share of SHARES) {
    const [halfX, halfY] = [((east - west) / 2) * share, ((north - south) / 2) * share];
    const box: Extent = [x - halfX, y - halfY, x + halfX, y + halfY];
    if (!rings.some((ring) => ring.some((from, at) => at > 0 && entersBox(box, ring[at - 1]!, from))))
      return box;
  }
  return null;
}

function holds(rings: readonly (readonly Position[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [at, [x2, y2]] of ring.entries()) {
      const [x1, y1] = ring[at - 1] ?? [x2, y2];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}

/** Whether a segment has a position in the box, by clipping it to each side in turn. */
function entersBox([west, south, east, north]: Extent, [x1, y1]: Position, [x2, y2]: Position): boolean {
  let [start, end] = [0, 1];
  const sides = [
    [x1 - x2, x1 - west],
    [x2 - x1, east - x1],
    [y1 - y2, y1 - south],
    [y2 - y1, north - y1],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) start = Math.max(start, room / step);
    else if (step > 0) end = Math.min(end, room / step);
  }
  return start <= end;
}
