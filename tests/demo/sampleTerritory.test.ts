import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { measureTerritory } from "../../benchmarks/accuracy/territory.ts";
import { generateTerritory, SEED } from "../../demo/generator/generate.ts";
import { openFile } from "../../src/tabular/openFile.ts";

const DEMO = resolve(import.meta.dirname, "../../demo");
const scratch = mkdtempSync(join(tmpdir(), "traboule-territory-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function rowsOf(path: string): Promise<unknown[]> {
  const { sheets } = await openFile(path);
  const rows: unknown[] = [];
  for (const sheet of sheets) for await (const batch of sheet.rows()) rows.push(...batch);
  return rows;
}

describe("the sample territory", () => {
  it("is what its generator gives", async () => {
    generateTerritory(scratch, SEED);
    for (const folder of ["files", "truth"]) {
      const names = readdirSync(join(scratch, folder)).sort();
      expect(readdirSync(join(DEMO, folder)).sort()).toEqual(names);
      for (const name of names) {
        const [made, kept] = [join(scratch, folder, name), join(DEMO, folder, name)];
        if (folder === "truth") expect(readFileSync(kept, "utf8"), name).toBe(readFileSync(made, "utf8"));
        else expect(await rowsOf(kept), name).toEqual(await rowsOf(made));
      }
    }
  });

  it("is cleaned without a silent error, and with hardly anything left to a person", async () => {
    const { cells, resolvable, resolved, silentlyWrong, missingRecords } = await measureTerritory(DEMO);
    expect(cells).toBeGreaterThan(10_000);
    expect(silentlyWrong).toEqual([]);
    expect(missingRecords).toBe(0);
    expect(resolved / resolvable).toBeGreaterThanOrEqual(0.97);
  });
});
