import type { Commune } from "./commune.ts";
import type { Department } from "./department.ts";

/** Every commune of France, looked up by what files say of them. Pure: built once from the COG's data. */
export interface Gazetteer {
  /** The entry with this INSEE code: a current commune first, else an arrondissement or a former one. */
  byCode(code: string): Commune | undefined;
  /** Today's commune for any code, former, delegated, arrondissement or current; undefined for an unknown code. */
  current(code: string): Commune | undefined;
  /** Entries whose normalised name (`communeKey`) is exactly this, of any kind; postal localities included. */
  byName(key: string): readonly Commune[];
  /** Entries with the same key, spaces aside, or else without articles and linking words (`looseCommuneKey`). */
  byLooseName(key: string): readonly Commune[];
  byPostcode(postcode: string): readonly Commune[];
  /** Entries of a department, of any kind. */
  byDepartment(department: string): readonly Commune[];
  bySiren(siren: string): Commune | undefined;
  /** Today's member communes of the EPCI or metropolis with this SIREN; [] when unknown. */
  members(siren: string): readonly Commune[];
  /** Every entry with the key of its name, for spelling search. */
  keyed(): readonly KeyedCommune[];
  department(code: string): Department | undefined;
  /** The department whose folded name (`foldText`) is this. */
  departmentByName(folded: string): Department | undefined;
}

export interface KeyedCommune {
  readonly key: string;
  readonly commune: Commune;
}
