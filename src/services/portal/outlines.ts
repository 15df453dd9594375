import type { Extent } from "../../domain/geo/extent.ts";
import type { Polygons } from "../../domain/geo/polygons.ts";

/** How a commune is drawn. */
export interface Outline {
  readonly polygons: Polygons;
  /** The box around it. */
  readonly extent: Extent;
  /** Drawn around its addresses: it tells where the commune is, not where its limits run. */
  readonly isApproximate: boolean;
}

/** The outlines of communes, by INSEE code. */
export type Outlines = ReadonlyMap<string, Outline>;
