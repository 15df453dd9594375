import { createWriteStream, readFileSync } from "node:fs";
import { once } from "node:events";
import type { Gazetteer } from "../../src/domain/commune/gazetteer.ts";
import { type Random, seeded } from "./random.ts";

const HEADER =
  "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;" +
  "x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

export interface SyntheticRequest {
  /** A csv of street names: code_insee;commune;type_voie;libelle. */
  readonly names: string;
  readonly out: string;
  readonly gazetteer: Gazetteer;
  /** How many times the names are repeated, in as many made-up departments. */
  readonly copies: number;
  /** Numbers a street has on average. */
  readonly numbers: number;
  readonly seed: number;
}

/** Writes a BAN csv with real names of streets and made-up numbers in a row along each. Gives how many numbers. */
export async function writeSyntheticTerritory(request: SyntheticRequest): Promise<number> {
  const random = seeded(request.seed);
  const lines = readFileSync(request.names, "utf8").trim().split("\n").slice(1);
  const file = createWriteStream(request.out);
  let count = 0;
  file.write(`${HEADER}\n`);
  for (let copy = 0; copy < request.copies; copy++) {
    const centres = new Map<string, readonly [number, number]>();
    for (const [at, line] of lines.entries()) {
      const [code = "", city = "", kind = "", label = ""] = line.split(";");
      const own = copy === 0 ? code : madeUpCode(copy, code);
      let centre = centres.get(own);
      if (!centre) centres.set(own, (centre = [4.3 + random() * 0.7, 45.5 + random() * 0.7]));
      const postcode = request.gazetteer.byCode(code)?.postcodes[0] ?? `${code.slice(0, 2)}000`;
      const name = kind === "LIEU-DIT" || kind === "" ? label : `${kind} ${label}`;
      const street = { id: `${own}_${at.toString(36).padStart(4, "0")}`, name, postcode, code: own, city };
      const rows = streetRows(street, centre, howMany(kind, request.numbers, random), random);
      count += rows.length;
      if (!file.write(rows.join(""))) await once(file, "drain");
    }
  }
  file.end();
  await once(file, "finish");
  return count;
}

/** Codes that no department has, so that copies do not fall into each other. */
function madeUpCode(copy: number, code: string): string {
  return `${String.fromCharCode(65 + (copy % 26))}${Math.floor(copy / 26)}${code.slice(2)}`;
}

function howMany(kind: string, mean: number, random: Random): number {
  const share = kind === "LIEU-DIT" ? 0.3 : 1.45;
  return Math.max(1, Math.round(-Math.log(1 - random() * 0.999) * mean * share));
}

interface SyntheticStreet {
  readonly id: string;
  readonly name: string;
  readonly postcode: string;
  readonly code: string;
  readonly city: string;
}

function streetRows(
  { id, name, postcode, code, city }: SyntheticStreet,
  [lon, lat]: readonly [number, number],
  count: number,
  random: Random,
): string[] {
  const startLon = lon + (random() - 0.5) * 0.05;
  const startLat = lat + (random() - 0.5) * 0.04;
  const angle = random() * Math.PI * 2;
  return Array.from({ length: count }, (_none, at) => {
    const number = 1 + at + Math.floor(random() * 2) * 2;
    const suffix = random() < 0.08 ? "bis" : "";
    const along = at * 0.00015;
    const x = (startLon + Math.cos(angle) * along).toFixed(6);
    const y = (startLat + Math.sin(angle) * along).toFixed(6);
    const key = `${id}_${String(number).padStart(5, "0")}${suffix && `_${suffix}`}`;
    return `${key};;${number};${suffix};${name};${postcode};${code};${city};;;842000.5;6519000.4;${x};${y};entrée;;;${city.toUpperCase()};${name.toUpperCase()};commune;commune;1;\n`;
  });
}
