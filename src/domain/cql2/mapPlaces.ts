import { isPlaceOperation } from "./isPlaceOperation.ts";
import type { Filter, GeometryLiteral, Place } from "./filter.ts";

/** The filter with each of its geometries changed, as when they are written in another reference system. */
export function mapPlaces(filter: Filter, change: (literal: GeometryLiteral) => GeometryLiteral): Filter {
  if (filter.op === "and" || filter.op === "or")
    return { op: filter.op, args: filter.args.map((arg) => mapPlaces(arg, change)) };
  if (filter.op === "not") return { op: "not", arg: mapPlaces(filter.arg, change) };
  if (!isPlaceOperation(filter)) return filter;
  const changed = (place: Place): Place => (place.kind === "property" ? place : change(place));
  return { op: filter.op, left: changed(filter.left), right: changed(filter.right) };
}
