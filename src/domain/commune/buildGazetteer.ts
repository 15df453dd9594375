import type { Commune } from "./commune.ts";
import { communeKey, looseCommuneKey } from "./communeKey.ts";
import type { Department } from "./department.ts";
import { foldText } from "./foldText.ts";
import type { Gazetteer, KeyedCommune } from "./gazetteer.ts";
import { POSTAL_LOCALITIES } from "./postalLocalities.ts";

export interface GazetteerData {
  /** Entries of every kind; several may share a code (a new commune and the delegated one at its seat). */
  readonly communes: readonly Commune[];
  /** Codes of communes that no longer exist, with today's commune. */
  readonly formerCodes: ReadonlyMap<string, string>;
  readonly departments: readonly Department[];
  /** Codes of the member communes by SIREN of the EPCI; called only when a territory is asked for. */
  readonly members: () => ReadonlyMap<string, readonly string[]>;
}

const NONE: readonly Commune[] = [];

/** The gazetteer over these data. Each index is built the first time it is asked for. */
export function buildGazetteer(data: GazetteerData): Gazetteer {
  const codes = lazy(() => indexCodes(data.communes));
  const keyed = lazy(() => data.communes.map((commune) => ({ key: communeKey(commune.name), commune })));
  const names = lazy(() => indexNames(keyed(), codes()));
  const loose = lazy(() =>
    groupBy(
      keyed(),
      ({ key }) => [...new Set([squeezed(key), looseCommuneKey(key)])],
      (entry) => entry.commune,
    ),
  );
  const postcodes = lazy(() =>
    groupBy(
      data.communes,
      (one) => one.postcodes,
      (one) => one,
    ),
  );
  const departments = lazy(() =>
    groupBy(
      data.communes,
      (one) => [one.department],
      (one) => one,
    ),
  );
  const sirens = lazy(() => new Map(data.communes.flatMap((one) => (one.siren ? [[one.siren, one]] : []))));
  const members = lazy(data.members);
  const departmentCodes = lazy(() => new Map(data.departments.map((one) => [one.code, one])));
  const departmentNames = lazy(() => new Map(data.departments.map((one) => [foldText(one.name), one])));

  const current = (code: string): Commune | undefined => {
    const entry = codes().get(code);
    if (entry?.kind === "current") return entry;
    const today = entry?.parent ?? data.formerCodes.get(code);
    return today === undefined || today === code ? undefined : current(today);
  };

  return {
    byCode: (code) => codes().get(code),
    current,
    byName: (key) => names().get(key) ?? NONE,
    byLooseName: (key) =>
      key === "" ? NONE : (loose().get(squeezed(key)) ?? loose().get(looseCommuneKey(key) || key) ?? NONE),
    byPostcode: (postcode) => postcodes().get(postcode) ?? NONE,
    byDepartment: (department) => departments().get(department) ?? NONE,
    bySiren: (siren) => sirens().get(siren),
    members: (siren) => (members().get(siren) ?? []).flatMap((code) => current(code) ?? []),
    keyed,
    department: (code) => departmentCodes().get(code),
    departmentByName: (folded) => departmentNames().get(folded),
  };
}

function squeezed(key: string): string {
  return key.replaceAll(" ", "");
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** One entry a code: today's commune first, then arrondissements, then former communes. */
function indexCodes(communes: readonly Commune[]): Map<string, Commune> {
  const index = new Map<string, Commune>();
  for (const commune of communes) {
    const known = index.get(commune.code);
    if (!known || (known.kind !== "current" && commune.kind === "current")) index.set(commune.code, commune);
  }
  return index;
}

function indexNames(
  keyed: readonly KeyedCommune[],
  codes: ReadonlyMap<string, Commune>,
): Map<string, Commune[]> {
  const index = groupBy(
    keyed,
    (entry) => [entry.key],
    (entry) => entry.commune,
  );
  for (const [name, postcode, code] of POSTAL_LOCALITIES) {
    const commune = codes.get(code);
    if (!commune) continue;
    const key = communeKey(name);
    const locality: Commune = {
      ...commune,
      name,
      kind: "locality",
      postcodes: [postcode],
      siren: null,
      parent: code,
    };
    index.set(key, [...(index.get(key) ?? []), locality]);
  }
  return index;
}

function groupBy<T, V>(
  items: readonly T[],
  keys: (item: T) => readonly string[],
  value: (item: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(value(item));
      else groups.set(key, [value(item)]);
    }
  }
  return groups;
}
