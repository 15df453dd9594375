import type { Place } from "../place/place.ts";
import type { Commune } from "./commune.ts";
import { departmentsOfPostcode } from "./department.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What is known, beside its name, of the commune that a cell means. Null where nothing is. */
export interface CommuneHints {
  readonly insee: string | null;
  readonly postcode: string | null;
  readonly department: string | null;
  /** Department of nearly all the other communes of the column. */
  readonly columnDepartment: string | null;
  readonly place: Place;
}

/** How much a hint binds: the row's own codes above what the file's origin suggests. */
export type HintStrength = "row" | "place" | "column";

export interface Hint {
  readonly strength: HintStrength;
  readonly accepts: (commune: Commune) => boolean;
  /** True when a commune that it refuses is contradicted, not only less likely. */
  readonly binds: boolean;
}

/** The hints as tests on a candidate, the most binding first. */
export function listHints(hints: CommuneHints, gazetteer: Gazetteer): Hint[] {
  const today = (commune: Commune): Commune => gazetteer.current(commune.code) ?? commune;
  const list: Hint[] = [];
  const add = (strength: HintStrength, accepts: (commune: Commune) => boolean, binds = false): void => {
    list.push({ strength, accepts, binds });
  };
  const { insee, postcode, department, columnDepartment, place } = hints;
  if (insee) {
    const code = gazetteer.current(insee)?.code;
    add("row", (one) => one.code === insee || today(one).code === code, true);
    add("row", (one) => one.code === insee);
  }
  if (postcode) {
    const known = gazetteer.byPostcode(postcode).length > 0;
    if (known)
      add("row", (one) => one.postcodes.includes(postcode) || today(one).postcodes.includes(postcode), true);
    const departments = departmentsOfPostcode(postcode);
    add("row", (one) => departments.includes(one.department));
  }
  if (department) add("row", (one) => one.department === department, true);
  const own = place.commune?.code;
  if (own) add("place", (one) => today(one).code === own);
  if (place.territory.length > 0) {
    const members = new Set(place.territory.map((member) => member.code));
    add("place", (one) => members.has(today(one).code));
  }
  const around = place.commune?.department ?? place.territory[0]?.department;
  if (around) add("place", (one) => one.department === around);
  if (columnDepartment) add("column", (one) => one.department === columnDepartment);
  return list;
}
