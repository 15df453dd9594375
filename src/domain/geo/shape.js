const isPosition = (nested) => typeof nested[0] === "number";
function mapNested(nested, change) {
  return isPosition(nested) ? change(nested) : nested.map((inner) => mapNested(inner, change));
}
/** The shape with each of its positions changed. */
export function mapShape(shape, change) {
  return { type: shape.type, coordinates: mapNested(shape.coordinates, change) };
}
/** Every position of a shape, in order. */
export function positionsOf(shape) {
  const positions = [];
  mapNested(shape.coordinates, (position) => {
    positions.push(position);
    return position;
  });
  return positions;
}
/** The closed rings of a polygon end where they start; false when one does not or has under four positions. */
export function ringsClosed(shape) {
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
