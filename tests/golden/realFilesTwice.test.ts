import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { PUBLISHED_FILES } from "../publishedFiles.ts";

const official = (name: string): string => join(PUBLISHED_FILES, "schemas/official", `${name}.schema.json`);

const FILES: readonly (readonly [file: string, model: string, commune: string | null])[] = [
  ["grandlyon/toilettes.geojson", "toilettes", null],
  ["toilettes/bordeaux_toilettes.csv", "toilettes", "33063"],
  ["dae/toulouse_defibrillateurs.csv", "defibrillateurs", "31555"],
  ["subventions/castelmaurou_subventions_scdl.csv", "subventions", "31117"],
  ["antibes-aires-livraison/antibes_aires_livraison.xls", official("CEREMA_schema-aire-livraison"), "06004"],
  ["lyon-aires-livraison/exemple-grand-lyon.csv", official("CEREMA_schema-aire-livraison"), "69123"],
  ["inclusion-numerique/gironde.json", official("LaMednum_standard-mediation-num"), null],
  ["inclusion-numerique/maine-et-loire.json", "equipements", null],
  ["ban/ban-54084-mont-bonvillers.csv", "base-adresse-locale", "54084"],
  ["schemas/acceslibre/base.exemple.csv", official("MTES-MCT_acceslibre-erp-base"), null],
];

const scratch = mkdtempSync(join(tmpdir(), "traboule-twice-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const gazetteer = loadGazetteer();

async function clean(path: string, model: string, commune: string | null, out: string): Promise<string> {
  const place = { ...NOWHERE, commune: commune === null ? null : (gazetteer.current(commune) ?? null) };
  const request = { mapping: null, memory: [], sheet: null, decisions: [], language: "fr" as const };
  await cleanFile({ ...request, path, model: await loadModel(model), gazetteer, place, out });
  return readFileSync(join(out, "clean.csv"), "utf8");
}

describe.skipIf(!existsSync(PUBLISHED_FILES))("real files (skipped where they are absent)", () => {
  it.each(FILES)("%s cleaned again is the same", async (file, model, commune) => {
    const folder = join(scratch, file.replaceAll("/", "-"));
    const once = await clean(join(PUBLISHED_FILES, file), model, commune, join(folder, "once"));
    const twice = await clean(join(folder, "once", "clean.csv"), model, commune, join(folder, "twice"));
    expect(twice).toBe(once);
  });
});
