import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Extent } from "../geo/extent.ts";
import { type Polygons, polygonsExtent } from "../geo/polygons.ts";
import type { Place } from "./place.ts";

/** What is known of a place, as INSEE codes. */
export interface PlaceCodes {
  readonly commune: string | null;
  /** Member communes of the territory; [] when unknown. */
  readonly territory: readonly string[];
  /** Limits of communes, simplified; of those that data may lie in and that the operator gave. */
  readonly limits: ReadonlyMap<string, Polygons>;
}

/** What gives the box around a commune's addresses: an address index. */
interface AddressBoxes {
  communeExtent(communeCode: string): Extent | null;
}

/** A place from its codes; addresses, where there are any, tell the extent of communes without limits. */
export function describePlace(
  { commune, territory, limits }: PlaceCodes,
  gazetteer: Gazetteer,
  addresses: AddressBoxes | null,
): Place {
  const boxOf = (code: string): Extent | null => {
    const polygons = limits.get(code);
    return polygons ? polygonsExtent(polygons) : null;
  };
  return {
    commune: commune === null ? null : (gazetteer.current(commune) ?? null),
    territory: territory.flatMap((code) => gazetteer.current(code) ?? []),
    extent: (code) => boxOf(code) ?? addresses?.communeExtent(code) ?? null,
    limits: (code) => limits.get(code) ?? null,
  };
}
