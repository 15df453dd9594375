import { departmentOfCode } from "../commune/department.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import type { Place } from "../place/place.ts";
import { departmentExtent } from "./departmentExtent.ts";
import { padExtent } from "./distance.ts";
import type { Extent } from "./extent.ts";
import type { Polygons } from "./polygons.ts";
import type { Witness } from "./witness.ts";

/** Extents come from addresses or coarse outlines: a park on the edge may lie a little outside. */
const COMMUNE_MARGIN_METRES = 2_000;

/** What is known of a commune by any of its codes, former ones included; null when nobody gave it. */
function byAnyCode<Known>(
  code: string,
  gazetteer: Gazetteer,
  known: (code: string) => Known | null,
): Known | null {
  const own = known(code);
  if (own !== null) return own;
  const current = gazetteer.current(code)?.code;
  return current === undefined || current === code ? null : known(current);
}

/** The extent of a commune by any of its codes. */
export function communeExtent(code: string, place: Place, gazetteer: Gazetteer): Extent | null {
  return byAnyCode(code, gazetteer, (one) => place.extent(one));
}

/** The limits of a commune by any of its codes. */
export function communeLimits(code: string, place: Place, gazetteer: Gazetteer): Polygons | null {
  return byAnyCode(code, gazetteer, (one) => place.limits(one));
}

/** What a commune's code says of where a point lies: its extent when known, and its department. */
export function witnessOfCode(code: string, place: Place, gazetteer: Gazetteer): Witness {
  const extent = communeExtent(code, place, gazetteer);
  const department = departmentExtent(departmentOfCode(code));
  return {
    near: extent === null ? null : padExtent(extent, COMMUNE_MARGIN_METRES),
    departments: department === null ? [] : [department],
    cluster: null,
  };
}

/** What the deposit alone says: its commune, or the departments of its territory. */
export function placeWitness(place: Place, gazetteer: Gazetteer): Witness {
  if (place.commune !== null) return witnessOfCode(place.commune.code, place, gazetteer);
  const codes = new Set(place.territory.map((commune) => commune.department));
  const departments = [...codes].map(departmentExtent).filter((extent) => extent !== null);
  return { near: null, departments, cluster: null };
}
