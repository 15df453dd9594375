import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Issue } from "../../src/domain/journal/issue.ts";
import { builtInModels } from "../../src/domain/models/builtInModels.ts";
import type { DepositRecord } from "../../src/pipeline/deposit/depositRecord.ts";
import { createDepositRunner } from "../../src/pipeline/deposit/depositRunner.ts";
import { buildSampleIndex, onRueDesEcoles } from "./sampleIndex.ts";

const scratch = mkdtempSync(join(tmpdir(), "traboule-deposit-addresses-"));
const { index } = await buildSampleIndex(scratch);
const runner = createDepositRunner({ addresses: index.bytes });
afterAll(async () => {
  await runner.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe("a deposit cleaned with an address index", () => {
  it("hands over each record with the answer to its address, and its proposals", async () => {
    const path = join(scratch, "toilettes.csv");
    const lines = ["12 rue des Écoles;Bron", "rue des Lilas;Bron", "chemin inconnu;Bron", ";Bron"];
    const rows = lines.map((line, at) => `Toilettes ${at + 1};${line}\n`);
    writeFileSync(path, `nom;adresse;commune\n${rows.join("")}`);
    const records: DepositRecord[] = [];
    const { head } = await runner.clean(
      {
        path,
        out: join(scratch, "out"),
        schemas: [builtInModels.get("toilettes")],
        place: { commune: "69029", territory: [], limits: new Map() },
        mapping: null,
        memory: [],
        sheet: null,
        decisions: [],
        language: "fr",
      },
      {
        head: () => Promise.resolve(),
        async records(some) {
          records.push(...some);
        },
        issues: () => Promise.resolve(),
        ready: () => Promise.resolve(),
      },
    );
    expect(head.commune).toBe("69029");
    expect(records.map(({ geocoding }) => geocoding?.use ?? null)).toEqual([
      "filled",
      "proposed",
      "unplaced",
      null,
    ]);
    const [lon, lat] = onRueDesEcoles(12);
    const [filled, proposed] = records;
    expect(filled!.geocoding).toMatchObject({ record: 1, lon, lat });
    expect(filled!.cells.find(({ field }) => field === "longitude")).toMatchObject({
      raw: "",
      value: String(lon),
      status: "corrected",
      rule: "geocoding.position",
    });
    const longitude = proposed!.cells.find(({ field }) => field === "longitude")!;
    expect(longitude.status).toBe("to-confirm");
    expect(Number(longitude.proposals[0]!.value)).toBeCloseTo(proposed!.geocoding!.lon!, 6);
    expect(proposed!.values[longitude.index]).toBeNull();
  });

  it("tells a point beyond its commune's limits, where they are known", async () => {
    const path = join(scratch, "placed.csv");
    writeFileSync(path, "nom;latitude;longitude\nHalle;45.735;4.91\nKiosque;45.735;4.925\n");
    const ring = [4.9, 45.73, 4.92, 45.73, 4.92, 45.74, 4.9, 45.74, 4.9, 45.73];
    const square = ring.flatMap((lon, at) => (at % 2 === 0 ? [[lon, ring[at + 1]!] as const] : []));
    const told: Issue[] = [];
    await runner.clean(
      {
        path,
        out: join(scratch, "placed"),
        schemas: [builtInModels.get("toilettes")],
        place: { commune: "69029", territory: [], limits: new Map([["69029", [[square]]]]) },
        mapping: null,
        memory: [],
        sheet: null,
        decisions: [],
        language: "fr",
      },
      {
        head: () => Promise.resolve(),
        async records(some) {
          told.push(...some.flatMap(({ issues }) => issues));
        },
        issues: () => Promise.resolve(),
        ready: () => Promise.resolve(),
      },
    );
    const outside = told.filter(({ code }) => code === "position.outside-commune");
    expect(outside).toMatchObject([{ record: 2, params: { commune: "Bron" } }]);
    expect(Math.abs(Number(outside[0]!.params!["metres"]) - 388)).toBeLessThan(5);
  });
});
