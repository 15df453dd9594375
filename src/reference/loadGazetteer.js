import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildGazetteer } from "../domain/commune/buildGazetteer.js";
const KINDS = {
  "commune-actuelle": "current",
  "commune-deleguee": "delegated",
  "commune-associee": "associated",
  "arrondissement-municipal": "arrondissement",
};
const PACKAGE = "@etalab/decoupage-administratif/data/";
let loaded = null;
/** The communes of France, from the COG as `@etalab/decoupage-administratif` ships it. Read once a process. */
export function loadGazetteer() {
  return (loaded ??= readGazetteer());
}
function readGazetteer() {
  const entries = readData("communes.json");
  const formerCodes = new Map();
  for (const entry of entries)
    for (const former of entry.anciensCodes ?? []) formerCodes.set(former, entry.code);
  const departments = readData("departements.json").map(({ code, nom }) => ({ code, name: nom }));
  return buildGazetteer({ communes: entries.map(toCommune), formerCodes, departments, members: readMembers });
}
function readMembers() {
  const groups = ["epci.json", "ept.json"].flatMap((file) => readData(file));
  return new Map(groups.map((group) => [group.code, group.membres.map((member) => member.code)]));
}
function toCommune(entry) {
  return {
    code: entry.code,
    name: entry.nom,
    kind: KINDS[entry.type],
    department: entry.departement ?? entry.collectivite ?? entry.code.slice(0, 3),
    postcodes: entry.codesPostaux ?? [],
    siren: entry.siren ?? null,
    population: entry.population ?? null,
    parent: entry.chefLieu ?? entry.commune ?? null,
  };
}
function readData(file) {
  const path = createRequire(import.meta.url).resolve(PACKAGE + file);
  return JSON.parse(readFileSync(path, "utf8"));
}
