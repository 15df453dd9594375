import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cleanCell } from "../../domain/cleaning/cleanCell.ts";
import type { Issue } from "../../domain/journal/issue.ts";
import { applyMapping } from "../../domain/matching/applyMapping.ts";
import type { Model } from "../../domain/model/model.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { builtInModels } from "../../domain/models/builtInModels.ts";
import { NOWHERE, type Place } from "../../domain/place/place.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { ruleText } from "../../messages/wording.ts";
import { cleanFile } from "../cleanFile.ts";
import { RESULT_FILES } from "../resultFiles.ts";
import { cleanDeposit, type DepositRequest } from "./cleanDeposit.ts";
import type { DepositResult } from "./depositResult.ts";
import type { DepositHead } from "./depositHead.ts";
import type { DepositRecord } from "./depositRecord.ts";
import { recheckRecords } from "./recheckRecords.ts";

const DEMO = resolve(import.meta.dirname, "../../../demo");
const scratch = mkdtempSync(join(tmpdir(), "traboule-deposit-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const gazetteer = loadGazetteer();
const models = [...builtInModels.values()].map((schema) => parseModel(schema).model!);
const shared = {
  gazetteer,
  place: NOWHERE,
  mapping: null,
  memory: [],
  sheet: null,
  decisions: [],
  language: "fr" as const,
};
let turn = 0;

interface Received {
  readonly calls: string[];
  readonly heads: DepositHead[];
  readonly records: DepositRecord[];
  readonly issues: Issue[];
  readonly result: DepositResult;
  readonly out: string;
}

async function deposit(asked: Partial<DepositRequest> & { readonly path: string }): Promise<Received> {
  const out = join(scratch, String(++turn));
  const calls: string[] = [];
  const heads: DepositHead[] = [];
  const records: DepositRecord[] = [];
  const issues: Issue[] = [];
  const note = (call: string): void => void (calls.at(-1) === call || calls.push(call));
  const result = await cleanDeposit(
    { ...shared, models, out, ...asked },
    {
      async head(one) {
        note("head");
        heads.push(one);
      },
      async records(some) {
        note("records");
        records.push(...some);
      },
      async issues(some) {
        note("issues");
        issues.push(...some);
      },
      async ready() {
        note("ready");
      },
    },
  );
  return { calls, heads, records, issues, result, out };
}

interface Sample {
  readonly path: string;
  readonly model: Model;
  readonly place: Place;
}

const samples = readdirSync(join(DEMO, "truth")).map((name): Sample => {
  const truth = JSON.parse(readFileSync(join(DEMO, "truth", name), "utf8")) as Record<string, string>;
  return {
    path: join(DEMO, "files", truth["file"]!),
    model: models.find((model) => model.name === truth["model"])!,
    place: { ...NOWHERE, commune: gazetteer.current(truth["commune"]!)! },
  };
});

/** An issue without what differs between a raw text and its value. */
function issueKey({ record, row, field, code, severity }: Issue): string {
  return [record, row, field, code, severity].join(" ");
}

function write(text: string): string {
  const path = join(scratch, `fichier-${++turn}.csv`);
  writeFileSync(path, text);
  return path;
}

describe("cleanDeposit", () => {
  it("gives what cleanFile gives, and leaves the same files", async () => {
    const { model, place } = samples.find((one) => one.path.includes("69029-toilettes"))!;
    const row = "Toilettes des Écoles;1 r. des Écoles;bron;OUI";
    const path = write(`nom;adresse;commune;pmr;truc\n${row};a\n${row};b\nAutres;;Brno;peut-être;c\n`);
    const out = join(scratch, "file");
    const { summary } = await cleanFile({ ...shared, path, model, place, out });
    const received = await deposit({ path, place, models: [model] });
    expect(received.calls).toEqual(["head", "records", "issues", "ready"]);
    expect({ ...received.result.summary, seconds: 0 }).toEqual({ ...summary, seconds: 0 });
    expect(readdirSync(received.out).sort()).toEqual([...RESULT_FILES].sort());
    for (const name of ["clean.csv", "decisions.json", "mapping.json"])
      expect(readFileSync(join(received.out, name), "utf8")).toBe(readFileSync(join(out, name), "utf8"));
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as {
      changes: { record: number; field: string; raw: string; value: string | null; message: string }[];
      issues: Issue[];
    };
    const cells = received.records.flatMap(({ record, cells: some }) =>
      some.map(({ field, raw, value, rule, params }) => {
        return { record, field, raw, value, message: ruleText("fr", rule, params) };
      }),
    );
    const changes = report.changes.map(({ record, field, raw, value, message }) => {
      return { record, field, raw, value, message };
    });
    expect(cells).toEqual(changes);
    const all = [...received.issues, ...received.records.flatMap(({ issues }) => issues)];
    expect(all.map(issueKey).sort()).toEqual(report.issues.map(issueKey).sort());
  });

  it("gives certain values only, in the model's order", async () => {
    const path = write("nom;commune;pmr;date_maj\nParc;bron;oui;12/03/2024\nSquare;Brno;peut-être;\n");
    const model = models.find(({ name }) => name === "toilettes")!;
    const { records } = await deposit({ path, models: [model] });
    const at = (name: string): number => model.fields.findIndex((field) => field.name === name);
    const [first, second] = records;
    expect(first!.values[at("commune")]).toBe("Bron");
    expect(first!.values[at("date_maj")]).toBe("2024-03-12");
    expect(second!.raws[at("pmr")]).toBe("peut-être");
    expect(second!.values[at("pmr")]).toBeNull();
    expect(second!.values[at("date_maj")]).toBeNull();
    expect(second!.cells.find(({ field }) => field === "pmr")!.index).toBe(at("pmr"));
  });

  it("describes each column, and follows what a person says of it", async () => {
    const lines = ["Truc;Ville;Machin", "Parc;Bron;12", "Square;Mions;14", "Jardin;Bron;16"];
    const path = write(`${lines.join("\n")}\n`);
    const model = models.find(({ name }) => name === "toilettes")!;
    const first = await deposit({ path, models: [model], name: "Mes toilettes.csv" });
    const [table] = first.heads[0]!.tables;
    expect(first.heads[0]!.source.file).toBe("Mes toilettes.csv");
    expect(table!.columns.map(({ header }) => header)).toEqual(["Truc", "Ville", "Machin"]);
    expect(table!.columns[1]).toMatchObject({
      samples: ["Bron", "Mions"],
      fillRate: 1,
      feeds: [{ field: "commune" }],
    });
    const worded = ruleText(
      "fr",
      table!.columns[1]!.feeds[0]!.reason.id,
      table!.columns[1]!.feeds[0]!.reason.params,
    );
    expect(worded).toContain("Ville");

    const mapping = applyMapping(
      model,
      [table!.columns],
      [
        { table: 0, position: 0, field: "nom" },
        { table: 0, position: 2, field: null },
      ],
    );
    expect(mapping.entries.map(({ field, columns }) => [field, ...columns])).toEqual([
      ["nom", "Truc"],
      ["commune", "Ville"],
    ]);
    const confirmed = { mapping, author: "Camille", date: "2026-01-15" };
    const second = await deposit({ path, models: [model], mapping: confirmed });
    expect(second.result.head.mapping.map(({ field, how }) => [field, how])).toEqual([
      ["nom", "given"],
      ["commune", "given"],
    ]);
    expect(second.result.learnt).toMatchObject([{ model: "toilettes", author: "Camille", scope: null }]);
    const third = await deposit({ path, models: [model], memory: second.result.learnt });
    expect(third.result.head.mapping.map(({ field, how }) => [field, how])).toEqual([
      ["nom", "memory"],
      ["commune", "memory"],
    ]);
  });
});

describe("the sample territory, deposited", () => {
  it.each(samples.map((sample) => [sample.path.split("/").at(-1)!, sample] as const))(
    "recognises the model of %s, and leaves its clean values as they are",
    async (_, { path, model, place }) => {
      const { records, issues, result } = await deposit({ path, place });
      const [first, second] = result.head.candidates;
      expect(first!.model).toBe(model.name);
      expect(first!.score).toBeGreaterThan(second!.score + 0.1);
      const settled = records.map(({ record, row, values, cells }) => ({
        record,
        row,
        values,
        waiting: cells,
      }));
      const again = recheckRecords({ model, place, gazetteer, records: settled });
      expect(again.cells).toEqual([]);
      const told = [...issues, ...records.flatMap((record) => record.issues)];
      expect(again.issues.map(issueKey).sort()).toEqual(
        told
          .filter((issue) => !issue.code.startsWith("matching."))
          .map(issueKey)
          .sort(),
      );
      for (const { values, cells } of records)
        for (const [index, { name }] of model.fields.entries()) {
          const text = values[index];
          if (text === null || text === undefined) continue;
          const request = { model, field: name, text, rowValues: values, waiting: cells, place, gazetteer };
          expect(cleanCell(request)).toEqual({ status: "valid", value: text });
        }
    },
  );

  it("tells what a person's edits break", async () => {
    const { path, model, place } = samples.find((one) => one.path.includes("69029-toilettes"))!;
    const { records } = await deposit({ path, place, models: [model] });
    const at = (name: string): number => model.fields.findIndex((field) => field.name === name);
    const key = records[0]!.values[at("identifiant")] ?? "X1";
    const edited = records.slice(0, 2).map(({ record, row, values }) => {
      const changed = [...values];
      changed[at("identifiant")] = key;
      changed[at("pmr")] = "bof";
      changed[at("precisions_lieu")] = "Appeler Mme Marie Dupont au 06 12 34 56 78";
      return { record, row, values: changed };
    });
    const { cells, issues } = recheckRecords({ model, place, gazetteer, records: edited });
    expect(cells.map(({ record, field, status }) => [record, field, status])).toEqual([
      [1, "pmr", "invalid"],
      [2, "pmr", "invalid"],
    ]);
    const codes = issues.map(({ code }) => code);
    expect(codes.some((code) => code.startsWith("privacy."))).toBe(true);
    expect(codes).toContain("constraint.key");
  });
});
