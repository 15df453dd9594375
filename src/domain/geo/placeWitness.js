import { departmentOfCode } from "../commune/department.js";
import { departmentExtent } from "./departmentExtent.js";
import { padExtent } from "./distance.js";
/** Extents come from addresses or coarse outlines: a park on the edge may lie a little outside. */
const COMMUNE_MARGIN_METRES = 2_000;
/** The extent of a commune by any of its codes, former ones included; null when nobody gave it. */
export function communeExtent(code, place, gazetteer) {
  const own = place.extent(code);
  if (own !== null) return own;
  const current = gazetteer.current(code)?.code;
  return current === undefined || current === code ? null : place.extent(current);
}
/** What a commune's code says of where a point lies: its extent when known, and its department. */
export function witnessOfCode(code, place, gazetteer) {
  const extent = communeExtent(code, place, gazetteer);
  const department = departmentExtent(departmentOfCode(code));
  return {
    near: extent === null ? null : padExtent(extent, COMMUNE_MARGIN_METRES),
    departments: department === null ? [] : [department],
    cluster: null,
  };
}
/** What the deposit alone says: its commune, or the departments of its territory. */
export function placeWitness(place, gazetteer) {
  if (place.commune !== null) return witnessOfCode(place.commune.code, place, gazetteer);
  const codes = new Set(place.territory.map((commune) => commune.department));
  const departments = [...codes].map(departmentExtent).filter((extent) => extent !== null);
  return { near: null, departments, cluster: null };
}
