import type { Filter, GeometryLiteral } from "../../domain/cql2/filter.ts";
import type { Extent } from "../../domain/geo/extent.ts";
import { GEOMETRY_PROPERTY } from "../cql2/filterTarget.ts";
import { extentOf, shapeOf } from "../cql2/placeSide.ts";

/** A filter whose points lie in a box. */
export interface BoxedFilter {
  readonly extent: Extent;
  /** What is left to check of a point that lies in the box; null when nothing is. */
  readonly rest: Filter | null;
}

function asked(filter: Filter): GeometryLiteral | null {
  if (filter.op !== "s_intersects" && filter.op !== "s_within") return null;
  const { left, right } = filter;
  if (left.kind !== "property" || left.name !== GEOMETRY_PROPERTY || right.kind === "property") return null;
  return right;
}

/** The place of `bbox`, which lets in records without a geometry: a point must be in it all the same. */
function orNowhere(filter: Filter): GeometryLiteral | null {
  if (filter.op !== "or") return null;
  const [place, nowhere, ...others] = filter.args;
  if (!place || nowhere?.op !== "isNull" || others.length > 0) return null;
  const { value } = nowhere;
  return value.kind === "property" && value.name === GEOMETRY_PROPERTY ? asked(place) : null;
}

/** Finds the box that a filter keeps its points in, and what remains of it for them; null when it names no place. */
export function splitBox(filter: Filter | null): BoxedFilter | null {
  if (filter === null) return null;
  const parts = filter.op === "and" ? filter.args : [filter];
  for (const [at, part] of parts.entries()) {
    const place = orNowhere(part) ?? asked(part);
    if (place === null) continue;
    // A point on the edge of a box meets it, and is not within it.
    const exact = place.kind === "bbox" && part.op !== "s_within";
    const left = exact ? parts.toSpliced(at, 1) : parts;
    const rest = left.length > 1 ? ({ op: "and", args: left } as const) : (left[0] ?? null);
    return { extent: extentOf(shapeOf(place)), rest };
  }
  return null;
}
