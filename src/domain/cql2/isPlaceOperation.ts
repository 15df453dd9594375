import { SPATIAL_FUNCTIONS, type Filter, type SpatialFunction } from "./filter.ts";

type PlaceOperation = Extract<Filter, { readonly op: SpatialFunction }>;

/** True for a spatial function. */
export function isPlaceOperation(filter: Filter): filter is PlaceOperation {
  return (SPATIAL_FUNCTIONS as readonly string[]).includes(filter.op);
}
