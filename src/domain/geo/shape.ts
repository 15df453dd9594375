/** A position in GeoJSON's order: x (longitude) first, then y (latitude). */
export type Position = readonly [number, number];

/** The geometries of RFC 7946 that one cell may hold; heights are left out. */
export type Shape =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint" | "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "MultiLineString" | "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

type Nested = Position | readonly Nested[];

const isPosition = (nested: Nested): nested is Position => typeof nested[0] === "number";

function mapNested(nested: Nested, change: (position: Position) => Position): Nested {
  return isPosition(nested) ? change(nested) : nested.map((inner) => mapNested(inner, change));
}

/** The shape with each of its positions changed. */
export function mapShape(shape: Shape, change: (position: Position) => Position): Shape {
  return { type: shape.type, coordinates: mapNested(shape.coordinates, change) } as Shape;
}

/** Every position of a shape, in order. */
export function positionsOf(shape: Shape): Position[] {
  const positions: Position[] = [];
  mapNested(shape.coordinates, (position) => {
    positions.push(position);
    return position;
  });
  return positions;
}

/** The closed rings of a polygon end where they start; false when one does not or has under four positions. */
export function ringsClosed(shape: Shape): boolean {
  const polygons =
    shape.type === "Polygon" ? [shape.coordinates] : shape.type === "MultiPolygon" ? shape.coordinates : [];
  return polygons.every((rings) =>
    rings.every((ring) => {
      const first = ring[0];
      const last = ring.at(-1);
      return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
    }),
  );
}
