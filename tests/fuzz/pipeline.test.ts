import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { builtInModels } from "../../src/domain/models/builtInModels.ts";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { ruleText } from "../../src/messages/wording.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { UnreadableFile } from "../../src/tabular/unreadableFile.ts";
import { mutate, NASTY, pick, type Random, seeded } from "./mutate.ts";
import { PUBLISHED_FILES } from "../publishedFiles.ts";

/** More cases: FUZZ_CASES=50000 npx vitest run tests/fuzz; one of them again, first: FUZZ_SEED=1234. */
const CASES = Number(process.env["FUZZ_CASES"] ?? 120);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
const PATIENCE_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), "traboule-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const gazetteer = loadGazetteer();
const models = [...builtInModels.keys()];

function table(random: Random, delimiter: string): string {
  const heads = ["nom", "adresse", "commune", "code postal", "latitude", "date", "téléphone", "siret", "pmr"];
  const fair = ["Bron", "69500", "45,75", "12/03/2024", "04 72 00 00 00", "oui", "12 rue du Lac", "Parc"];
  const lines = Array.from({ length: 3 + Math.floor(random() * 12) }, () =>
    heads.map(() => (random() < 0.8 ? pick(random, fair) : pick(random, NASTY))).join(delimiter),
  );
  return [heads.join(delimiter), ...lines].join("\n");
}

function json(random: Random): string {
  const record = () =>
    Object.fromEntries(["nom", "commune", pick(random, NASTY)].map((name) => [name, pick(random, NASTY)]));
  return JSON.stringify(Array.from({ length: 5 }, record));
}

/** A workbook that this program wrote, one of its parts damaged and packed again. */
function repacked(random: Random, workbook: Buffer): Buffer {
  const parts = unzipSync(workbook);
  const name = pick(
    random,
    Object.keys(parts).filter((part) => part.endsWith(".xml")),
  );
  const xml = mutate(random, Buffer.from(parts[name] ?? strToU8("")));
  return Buffer.from(zipSync({ ...parts, [name]: new Uint8Array(xml) }, { level: 1 }));
}

async function run(path: string, model: string, out: string) {
  const commune = gazetteer.current("69029") ?? null;
  return cleanFile({
    path,
    model: await loadModel(model),
    gazetteer,
    place: { ...NOWHERE, commune },
    mapping: null,
    memory: [],
    sheet: null,
    decisions: [],
    addresses: null,
    out,
    language: "fr",
  });
}

/** Holds one file against what is promised of any file. */
async function check(bytes: Buffer, model: string, label: string): Promise<void> {
  const path = join(folder, "entree");
  const out = join(folder, "sortie");
  rmSync(out, { recursive: true, force: true });
  writeFileSync(path, bytes);
  const started = performance.now();
  try {
    const { summary } = await run(path, model, out);
    expect(summary.unchanged + summary.corrected + summary.toConfirm + summary.invalid, label).toBe(
      summary.cells,
    );
    JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    expect(readFileSync(join(out, "clean.csv"), "utf8"), label).not.toContain("\u0000");
    expect(
      readdirSync(out).filter((name) => name.startsWith(".")),
      label,
    ).toEqual([]);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw new Error(label, { cause: error });
    expect(ruleText("fr", error.code, error.params), label).not.toContain("{");
    expect(existsSync(out), label).toBe(false);
  }
  expect(performance.now() - started, label).toBeLessThan(PATIENCE_MS);
}

async function fuzz(cases: number, make: (random: Random) => Buffer): Promise<void> {
  for (let seed = SEED; seed < SEED + cases; seed++) {
    const random = seeded(seed);
    const model = pick(random, models);
    await check(make(random), model, `FUZZ_SEED=${seed}, ${model}`);
  }
}

describe("any bytes", { timeout: CASES * 1000 + 60_000 }, () => {
  it("in the place of a csv: a report or a reason", async () => {
    await fuzz(CASES / 2, (random) =>
      mutate(random, Buffer.from(table(random, pick(random, [";", ",", "\t"])))),
    );
  });

  it("in the place of a JSON: a report or a reason", async () => {
    await fuzz(CASES / 4, (random) => mutate(random, Buffer.from(json(random))));
  });

  it("in the parts of a workbook: a report or a reason", async () => {
    const path = join(folder, "modele.csv");
    writeFileSync(path, table(seeded(7), ";"));
    await run(path, "toilettes", join(folder, "modele"));
    const workbook = readFileSync(join(folder, "modele", "corrected.xlsx"));
    await fuzz(CASES / 2, (random) => repacked(random, workbook));
  });

  it("at random: a reason", async () => {
    await fuzz(CASES / 8, (random) =>
      Buffer.from(Array.from({ length: Math.floor(random() * 3000) }, () => Math.floor(random() * 256))),
    );
  });
});

const REAL = /\.(?:xlsx?|ods|csv|tsv|geojson)$/;
const real = existsSync(PUBLISHED_FILES)
  ? readdirSync(PUBLISHED_FILES, { recursive: true, encoding: "utf8" })
      .filter((name) => REAL.test(name))
      .map((name) => join(PUBLISHED_FILES, name))
      .filter((path) => statSync(path).size < 300_000)
      .sort()
  : [];

describe.skipIf(real.length === 0)(
  "real files (skipped where they are absent)",
  { timeout: CASES * 1000 + 60_000 },
  () => {
    it("damaged: a report or a reason", async () => {
      await fuzz(CASES, (random) => {
        const bytes = readFileSync(pick(random, real));
        return bytes.toString("latin1", 0, 2) === "PK" && random() < 0.7
          ? repacked(random, bytes)
          : mutate(random, bytes);
      });
    });
  },
);
