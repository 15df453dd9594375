import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AddressIndex } from "../../src/geocoding/addressIndex.ts";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";

/** Invented streets of real communes: numbers stand every 20 m or so, along a line of its own for each street. */
const STREETS = [
  {
    code: "69029",
    commune: "Bron",
    postcode: "69500",
    street: "Rue des Écoles",
    lon: 4.91,
    lat: 45.735,
    numbers: 40,
  },
  {
    code: "69029",
    commune: "Bron",
    postcode: "69500",
    street: "Avenue de la Gare",
    lon: 4.915,
    lat: 45.74,
    numbers: 60,
  },
  {
    code: "69029",
    commune: "Bron",
    postcode: "69500",
    street: "Rue des Lilas",
    lon: 4.905,
    lat: 45.738,
    numbers: 20,
  },
  {
    code: "69283",
    commune: "Mions",
    postcode: "69780",
    street: "Rue des Acacias",
    lon: 4.95,
    lat: 45.664,
    numbers: 30,
  },
] as const;

const METRES_APART = 20 / 77_500;

/** Where a number of the sample's Rue des Écoles stands: [lon, lat]. */
export function onRueDesEcoles(number: number): readonly [number, number] {
  return [Number((4.91 + number * METRES_APART).toFixed(6)), 45.735];
}

export interface SampleIndex {
  readonly path: string;
  readonly index: AddressIndex;
}

/** Builds the index of a few invented streets in `folder`. */
export async function buildSampleIndex(folder: string): Promise<SampleIndex> {
  const lines = STREETS.flatMap(({ code, commune, postcode, street, lon, lat, numbers }, at) =>
    Array.from({ length: numbers }, (_, number) => {
      const x = (lon + (number + 1) * METRES_APART).toFixed(6);
      const id = `${code}_${String(at + 1).padStart(4, "0")}_${String(number + 1).padStart(5, "0")}`;
      return `${id};;${number + 1};;${street};${postcode};${code};${commune};${x};${lat}`;
    }),
  );
  const source = join(folder, "sample-ban.csv");
  const header = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat";
  writeFileSync(source, `${[header, ...lines].join("\n")}\n`);
  const path = join(folder, "sample.index");
  await buildIndex({ files: [source], out: path });
  return { path, index: openIndex(path, loadGazetteer()) };
}
