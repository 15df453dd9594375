import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import type { AddressIndex } from "../addressIndex.ts";
import { buildIndex } from "../build/buildIndex.ts";
import { openIndex } from "../openIndex.ts";

const SOURCE = `id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;lon;lat
75101_1_1;10;;Rue Longue;75001;75101;Paris;;;2.33;48.86
75104_1_1;1;;Rue Longue;75004;75104;Paris;;;2.36;48.855
75104_2_1;3;;Rue Haute;75004;75104;Paris;;;2.361;48.858
69149_1_1;3;;Rue Neuve;69600;69149;Oullins-Pierre-Bénite;69149;Oullins;4.80;45.71
69149_2_1;3;;Rue Neuve;69310;69149;Oullins-Pierre-Bénite;69152;Pierre-Bénite;4.82;45.70
2A004_1_1;3;;Cours Droit;20000;2A004;Ajaccio;;;8.73;41.92
`;

const folder = mkdtempSync(join(tmpdir(), "traboule-scope-"));
let index: AddressIndex;

beforeAll(async () => {
  const file = join(folder, "ban.csv");
  writeFileSync(file, SOURCE);
  await buildIndex({ files: [file], out: join(folder, "ban.idx") });
  index = openIndex(join(folder, "ban.idx"), loadGazetteer());
});
afterAll(() => rmSync(folder, { recursive: true }));

const CASES: readonly (readonly [text: string, citycode: string, status: string, label: string])[] = [
  ["10 rue Longue 75001 Paris", "", "corrected", "10 Rue Longue 75001 Paris"],
  ["1 rue Longue Paris 4e", "", "corrected", "1 Rue Longue 75004 Paris"],
  ["1 rue Longue, 75001 Paris", "", "to-confirm", "Rue Longue 75001 Paris"],
  ["3 rue Haute", "75056", "corrected", "3 Rue Haute 75004 Paris"],
  ["3 rue Neuve 69600 Oullins", "", "corrected", "3 Rue Neuve 69600 Oullins-Pierre-Bénite"],
  ["3 rue Neuve, Pierre-Bénite", "", "corrected", "3 Rue Neuve 69310 Oullins-Pierre-Bénite"],
  ["3 rue Neuve", "69152", "corrected", "3 Rue Neuve 69310 Oullins-Pierre-Bénite"],
  ["3 rue Neuve", "69149", "to-confirm", "3 Rue Neuve 69600 Oullins-Pierre-Bénite"],
  ["3 cours Droit", "2A004", "corrected", "3 Cours Droit 20000 Ajaccio"],
  ["3 cours Droit 20000 Ajacio", "", "corrected", "3 Cours Droit 20000 Ajaccio"],
  ["3 cours Droit 20090 Ajaccio Cedex 9", "", "corrected", "3 Cours Droit 20000 Ajaccio"],
];

describe("arrondissements and former communes", () => {
  it.each(CASES)("%s %s", (text, citycode, status, label) => {
    const result = index.search({ text, citycode });
    expect([result.status, result.answer?.label]).toEqual([status, label]);
  });
});
