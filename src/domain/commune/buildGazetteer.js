import { communeKey, looseCommuneKey } from "./communeKey.js";
import { foldText } from "./foldText.js";
import { POSTAL_LOCALITIES } from "./postalLocalities.js";
const NONE = [];
/** The gazetteer over these data. Each index is built the first time it is asked for. */
export function buildGazetteer(data) {
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
  const current = (code) => {
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
function squeezed(key) {
  return key.replaceAll(" ", "");
}
function lazy(make) {
  let made = null;
  return () => (made ??= { value: make() }).value;
}
/** One entry a code: today's commune first, then arrondissements, then former communes. */
function indexCodes(communes) {
  const index = new Map();
  for (const commune of communes) {
    const known = index.get(commune.code);
    if (!known || (known.kind !== "current" && commune.kind === "current")) index.set(commune.code, commune);
  }
  return index;
}
function indexNames(keyed, codes) {
  const index = groupBy(
    keyed,
    (entry) => [entry.key],
    (entry) => entry.commune,
  );
  for (const [name, postcode, code] of POSTAL_LOCALITIES) {
    const commune = codes.get(code);
    if (!commune) continue;
    const key = communeKey(name);
    const locality = {
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
function groupBy(items, keys, value) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(value(item));
      else groups.set(key, [value(item)]);
    }
  }
  return groups;
}
