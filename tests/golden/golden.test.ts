import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { SAMPLE_SHEETS, sheetBytes } from "./sampleSheets.ts";

const INPUTS = join(import.meta.dirname, "inputs");
const EXPECTED = join(import.meta.dirname, "expected");
const UPDATE = process.env["UPDATE_GOLDEN"] === "1";

const CASES = [
  { file: "toilettes-bron.csv", model: "toilettes", commune: "69029" },
  { file: "panneaux-rillieux.xlsx", model: "panneaux-affichage", commune: "69286" },
  { file: "stationnement-mions.ods", model: "stationnement-pmr", commune: "69283" },
  { file: "parcs-saint-didier.geojson", model: "parcs-jardins", commune: "69194" },
] as const;

const scratch = mkdtempSync(join(tmpdir(), "traboule-golden-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const gazetteer = loadGazetteer();

function inputPath(file: string): string {
  const sheet = SAMPLE_SHEETS.find((one) => one.file === file);
  if (!sheet) return join(INPUTS, file);
  const path = join(scratch, file);
  writeFileSync(path, sheetBytes(sheet));
  return path;
}

async function clean(path: string, model: string, commune: string, out: string): Promise<void> {
  await cleanFile({
    path,
    model: await loadModel(model),
    gazetteer,
    place: { ...NOWHERE, commune: gazetteer.current(commune) ?? null },
    mapping: null,
    memory: [],
    sheet: null,
    decisions: [],
    out,
    language: "fr",
  });
}

/** The report without what differs from one run or release to the next; confidences to a tenth. */
function steadyReport(path: string): unknown {
  const report = JSON.parse(readFileSync(path, "utf8")) as {
    traboule: string;
    mapping: { confidence: number }[];
    summary: { seconds: number };
  };
  report.traboule = "";
  for (const line of report.mapping) line.confidence = Math.round(line.confidence * 10) / 10;
  report.summary.seconds = 0;
  return report;
}

function expected(name: string, actual: string): string {
  const path = join(EXPECTED, name);
  if (UPDATE) {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, actual);
  }
  return existsSync(path) ? readFileSync(path, "utf8") : "null";
}

describe("golden files: rewrite them with UPDATE_GOLDEN=1, then read them", () => {
  for (const { file, model, commune } of CASES) {
    const name = basename(file, extname(file));

    it(`cleans ${file}`, async () => {
      const out = join(scratch, name);
      await clean(inputPath(file), model, commune, out);
      const csv = readFileSync(join(out, "clean.csv"), "utf8");
      expect(csv).toBe(expected(`${name}/clean.csv`, csv));
      const report = steadyReport(join(out, "report.json"));
      const kept = expected(`${name}/report.json`, `${JSON.stringify(report, null, 2)}\n`);
      expect(report).toEqual(JSON.parse(kept));
    });

    it(`changes nothing in the clean data of ${file}`, async () => {
      const again = join(scratch, `${name}-again`);
      await clean(join(scratch, name, "clean.csv"), model, commune, again);
      const second = JSON.parse(readFileSync(join(again, "report.json"), "utf8")) as { changes: unknown[] };
      expect(second.changes).toEqual([]);
      expect(readFileSync(join(again, "clean.csv"), "utf8")).toBe(
        readFileSync(join(scratch, name, "clean.csv"), "utf8"),
      );
    });
  }
});
