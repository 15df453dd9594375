import type { Commune } from "../commune/commune.ts";
import type { Extent } from "../geo/extent.ts";
import type { Polygons } from "../geo/polygons.ts";

/** Where the data of a file is expected to lie: what the deposit says of its commune and territory. */
export interface Place {
  /** The commune whose file this is; null when the file is a territory's or nobody said. */
  readonly commune: Commune | null;
  /** Member communes of the territory; [] when unknown. */
  readonly territory: readonly Commune[];
  /** The commune's extent when an address index or outlines give it. */
  extent(communeCode: string): Extent | null;
  /** The commune's limits, simplified, when the operator gave them. */
  limits(communeCode: string): Polygons | null;
}

export const NOWHERE: Place = { commune: null, territory: [], extent: () => null, limits: () => null };
