import { positionsOf, type Position, type Shape } from "./shape.ts";

type Ring = readonly Position[];

/** Twice the signed area of a ring. */
function area(ring: Ring): number {
  let sum = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return sum;
}

/** The centre of gravity of a ring, computed from its first position so that large coordinates keep their precision. */
function centroid(ring: Ring): Position {
  const [originX, originY] = ring[0]!;
  let [sumX, sumY, doubled] = [0, 0, 0];
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    const cross = (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
    doubled += cross;
    sumX += (x + nextX - 2 * originX) * cross;
    sumY += (y + nextY - 2 * originY) * cross;
  }
  if (doubled === 0) return ring[0]!;
  return [originX + sumX / (3 * doubled), originY + sumY / (3 * doubled)];
}

/** Where the horizontal line at `y` crosses the rings, from west to east. */
function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(at + 1) % ring.length]!;
      if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.toSorted((a, b) => a - b);
}

/** The centre of a polygon, or the middle of its widest part at that height when the centre falls in a hollow. */
function insidePolygon(rings: readonly Ring[]): Position | null {
  const [outer] = rings;
  if (!outer || outer.length < 3) return null;
  const [x, y] = centroid(outer);
  const sides = crossings(rings, y);
  let widest: readonly [number, number] | null = null;
  for (let at = 0; at + 1 < sides.length; at += 2) {
    const [west, east] = [sides[at]!, sides[at + 1]!];
    if (x >= west && x <= east) return [x, y];
    if (widest === null || east - west > widest[1] - widest[0]) widest = [west, east];
  }
  return widest === null ? [x, y] : [(widest[0] + widest[1]) / 2, y];
}

/**
 * A point that stands for a shape: the point itself, a place inside the (largest) polygon, the middle vertex of a line.
 * In the shape's own coordinates; null for several points, none of which stands for the others.
 */
export function insidePoint(shape: Shape): Position | null {
  switch (shape.type) {
    case "Point":
      return shape.coordinates;
    case "Polygon":
      return insidePolygon(shape.coordinates);
    case "MultiPolygon": {
      const size = (rings: readonly Ring[]): number => Math.abs(area(rings[0] ?? []));
      const largest = shape.coordinates.toSorted((a, b) => size(b) - size(a))[0];
      return largest ? insidePolygon(largest) : null;
    }
    case "LineString":
    case "MultiLineString": {
      const positions = positionsOf(shape);
      return positions[Math.floor(positions.length / 2)] ?? null;
    }
    case "MultiPoint":
      return shape.coordinates.length === 1 ? shape.coordinates[0]! : null;
  }
}
