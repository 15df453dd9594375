import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { NOWHERE } from "../domain/place/place.ts";
import { csvLine } from "../exchange/csvLine.ts";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import { loadModel } from "../services/loadModel.ts";
import { cleanFile } from "./cleanFile.ts";
import { validateFile } from "./validateFile.ts";

const scratch = mkdtempSync(join(tmpdir(), "traboule-clean-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const model = await loadModel("subventions");
const shared = {
  model,
  gazetteer: loadGazetteer(),
  place: NOWHERE,
  mapping: null,
  memory: [],
  sheet: null,
  decisions: [],
  language: "fr" as const,
};
let turn = 0;

function newFile(rows: readonly (readonly string[])[]): string {
  const path = join(scratch, `${++turn}.csv`);
  writeFileSync(path, rows.map(csvLine).join(""));
  return path;
}

/** The files that cleaning leaves, by name, the time it took left out. */
async function clean(path: string, memoryLimit?: number): Promise<Map<string, string>> {
  const out = join(scratch, `out-${++turn}`);
  await cleanFile({ ...shared, path, out, memoryLimit });
  const seconds = /("seconds": ?)[\d.]+/;
  return new Map(
    readdirSync(out).map((name) => {
      const text = readFileSync(join(out, name), "latin1");
      return [name, name === "report.json" ? text.replace(seconds, "$10") : text];
    }),
  );
}

const HEADER = ["nomAttribuant", "idAttribuant", "dateConvention", "montant", "nature", "notificationUE"];
const MESSY = [
  HEADER,
  ...Array.from({ length: 60 }, (_, at) => [
    "  Commune de  Bron ",
    at % 7 === 0 ? "2169 0029000018" : "21690029000018",
    `${13 + (at % 15)}/0${1 + (at % 9)}/2024`,
    at % 5 === 0 ? "peut-être" : `${at} 200,50 €`,
    at % 3 === 0 ? "numéraire" : "aide en nature",
    at % 2 === 0 ? "OUI" : "non",
  ]),
];

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "21690029000018",
    "2169 0029 000018",
    "13/02/2024",
    "2024-02-13",
    "1 200,50 €",
    "oui",
    "NON",
  ),
  fc.constantFrom("aide en nature", "Numéraire", "néant", "W123456789", "=1+1", "Association « Les Lilas »"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
// One certain value a row: a record of which nothing is certain is a blank line, and blank lines are no records.
const giver = fc.constantFrom("Commune de Bron", "Commune  de Bron");
const table = fc.array(fc.tuple(giver, cell, cell, cell, cell, cell), { minLength: 1, maxLength: 12 });

describe("cleanFile", () => {
  it("gives the same files when its lists wait on disk as when memory holds them", async () => {
    const path = newFile(MESSY);
    const [inMemory, onDisk] = [await clean(path), await clean(path, 3)];
    expect(onDisk).toEqual(inMemory);
    expect([...inMemory.keys()]).toContain("corrected.xlsx");
  });

  it("gives the same files twice", async () => {
    const path = newFile(MESSY);
    expect(await clean(path)).toEqual(await clean(path));
  });

  it("changes nothing in what it cleaned", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const once = (await clean(newFile([HEADER, ...rows]))).get("clean.csv")!;
        const path = join(scratch, `${++turn}.csv`);
        writeFileSync(path, once, "latin1");
        expect((await clean(path)).get("clean.csv")).toBe(once);
      }),
      { numRuns: 8 },
    );
  });
});

describe("validateFile", () => {
  it("tells each breach, alike ones together, and changes nothing", async () => {
    const result = await validateFile({ ...shared, path: newFile(MESSY) });
    expect(result).toMatchObject({ valid: false, records: 60 });
    const found = new Map(result.problems.map(({ field, code, count }) => [`${field} ${code}`, count]));
    expect(found.get("dateConvention constraint.type-date")).toBe(60);
    expect(found.get("idAttribuant constraint.pattern")).toBe(9);
    expect(found.get("nature constraint.enum")).toBe(20);
    expect(found.get("nomBeneficiaire constraint.required-column")).toBe(1);
    expect(result.missingFields).toContain("objet");
  });
});
