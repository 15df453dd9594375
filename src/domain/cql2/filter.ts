import type { Extent } from "../geo/extent.ts";
import type { Shape } from "../geo/shape.ts";

/** A property of the record, by its queryable's name. */
export interface Property {
  readonly kind: "property";
  readonly name: string;
}

export type Literal =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** ISO 8601: `2026-11-21`. */
  | { readonly kind: "date"; readonly value: string }
  /** RFC 3339 in UTC: `2026-11-21T09:00:00Z`. */
  | { readonly kind: "timestamp"; readonly value: string };

/** A text read without its case (`casei`) or without its accents (`accenti`). */
interface Folded {
  readonly kind: "casei" | "accenti";
  readonly of: Scalar;
}

export type Scalar = Property | Literal | Folded;

/** Positions are x, y in the reference system of the filter: [lon, lat] in WGS 84 unless it says otherwise. */
export type GeometryLiteral =
  | { readonly kind: "geometry"; readonly shape: Shape }
  | { readonly kind: "bbox"; readonly extent: Extent };

export type Place = Property | GeometryLiteral;

export const COMPARISONS = ["=", "<>", "<", "<=", ">", ">="] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const SPATIAL_FUNCTIONS = [
  "s_intersects",
  "s_disjoint",
  "s_within",
  "s_contains",
  "s_equals",
] as const;
export type SpatialFunction = (typeof SPATIAL_FUNCTIONS)[number];

/** The functions that a filter may call, as people write them. */
export const OFFERED_FUNCTIONS = [
  "CASEI",
  "ACCENTI",
  "DATE",
  "TIMESTAMP",
  ...SPATIAL_FUNCTIONS.map((name) => name.toUpperCase()),
].join(", ");

/** A filter of OGC 21-065r2 (CQL2 1.0), the same whether it was written as text or as JSON. */
export type Filter =
  | { readonly op: "and" | "or"; readonly args: readonly Filter[] }
  | { readonly op: "not"; readonly arg: Filter }
  | { readonly op: "constant"; readonly value: boolean }
  | { readonly op: Comparison; readonly left: Scalar; readonly right: Scalar }
  | { readonly op: "like"; readonly value: Scalar; readonly pattern: Scalar }
  | { readonly op: "between"; readonly value: Scalar; readonly low: Scalar; readonly high: Scalar }
  | { readonly op: "in"; readonly value: Scalar; readonly list: readonly Scalar[] }
  | { readonly op: "isNull"; readonly value: Scalar }
  | { readonly op: SpatialFunction; readonly left: Place; readonly right: Place };
