import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A grouping of communes that may run a platform: metropolis, urban or rural community, EPT of Greater Paris. */
export interface Intercommunality {
  readonly siren: string;
  /** In full: "Communauté de communes Faucigny - Glières". */
  readonly name: string;
  /** How many communes are its members. */
  readonly communes: number;
}

interface CogGroup {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly unknown[];
}

/** The COG abbreviates what a group is. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  CC: "Communauté de communes",
  CA: "Communauté d’agglomération",
  CU: "Communauté urbaine",
};

let loaded: readonly Intercommunality[] | null = null;

/** Every EPCI with its own taxation and every EPT, from the COG as `@etalab/decoupage-administratif` ships it. Read once a process. */
export function loadIntercommunalities(): readonly Intercommunality[] {
  return (loaded ??= ["epci", "ept"].flatMap((file) =>
    readGroups(file).map(({ code, nom, membres }) => ({
      siren: code,
      name: nom.replace(/^C[ACU](?= )/, (kind) => ABBREVIATIONS[kind] ?? kind),
      communes: membres.length,
    })),
  ));
}

function readGroups(file: string): readonly CogGroup[] {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as readonly CogGroup[];
}
