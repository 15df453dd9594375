import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildGazetteer } from "../domain/commune/buildGazetteer.ts";
import type { Commune } from "../domain/commune/commune.ts";
import type { Department } from "../domain/commune/department.ts";
import type { Gazetteer } from "../domain/commune/gazetteer.ts";

interface CogCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: keyof typeof KINDS;
  readonly departement?: string;
  readonly collectivite?: string;
  readonly anciensCodes?: readonly string[];
  readonly siren?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
  readonly chefLieu?: string;
  readonly commune?: string;
}

interface CogDepartment {
  readonly code: string;
  readonly nom: string;
}

interface CogGroup {
  readonly code: string;
  readonly membres: readonly { readonly code: string }[];
}

const KINDS = {
  "commune-actuelle": "current",
  "commune-deleguee": "delegated",
  "commune-associee": "associated",
  "arrondissement-municipal": "arrondissement",
} as const;

const PACKAGE = "@etalab/decoupage-administratif/data/";

let loaded: Gazetteer | null = null;

/** The communes of France, from the COG as `@etalab/decoupage-administratif` ships it. Read once a process. */
export function loadGazetteer(): Gazetteer {
  return (loaded ??= readGazetteer());
}

/** Nothing is read before it is asked for: many files never name a commune. */
function readGazetteer(): Gazetteer {
  const reading = { communes: lazy(readCommunes), departments: lazy(readDepartments) };
  return buildGazetteer({
    get communes() {
      return reading.communes().communes;
    },
    get formerCodes() {
      return reading.communes().formerCodes;
    },
    get departments() {
      return reading.departments();
    },
    members: readMembers,
  });
}

function lazy<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: read() }).value;
}

function readCommunes(): { communes: readonly Commune[]; formerCodes: ReadonlyMap<string, string> } {
  const entries = readData("communes.json") as readonly CogCommune[];
  const formerCodes = new Map<string, string>();
  for (const entry of entries)
    for (const former of entry.anciensCodes ?? []) formerCodes.set(former, entry.code);
  return { communes: entries.map(toCommune), formerCodes };
}

function readDepartments(): readonly Department[] {
  const entries = readData("departements.json") as readonly CogDepartment[];
  return entries.map(({ code, nom }) => ({ code, name: nom }));
}

function readMembers(): ReadonlyMap<string, readonly string[]> {
  const groups = ["epci.json", "ept.json"].flatMap((file) => readData(file) as readonly CogGroup[]);
  return new Map(groups.map((group) => [group.code, group.membres.map((member) => member.code)]));
}

function toCommune(entry: CogCommune): Commune {
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

function readData(file: string): unknown {
  const path = createRequire(import.meta.url).resolve(PACKAGE + file);
  return JSON.parse(readFileSync(path, "utf8"));
}
