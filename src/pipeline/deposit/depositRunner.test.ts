import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { parseModel } from "../../domain/model/parseModel.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import { builtInModels } from "../../domain/models/builtInModels.ts";
import { csvLine } from "../../exchange/csvLine.ts";
import type { DepositHead } from "./depositHead.ts";
import type { DepositJob } from "./depositJob.ts";
import type { DepositRecord } from "./depositRecord.ts";
import { createDepositRunner, type DepositRunner, type RunnerOptions } from "./depositRunner.ts";
import type { DepositSink } from "./depositSink.ts";

const DEMO = resolve(import.meta.dirname, "../../../demo/files");
const scratch = mkdtempSync(join(tmpdir(), "traboule-runner-"));
const schemas = [...builtInModels.values()].map((schema) =>
  writeSchema(parseModel(schema).model!, { internal: true }),
);
const runners: DepositRunner[] = [];
let turn = 0;

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.close()));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function newRunner(options: Partial<RunnerOptions> = {}): DepositRunner {
  const runner = createDepositRunner({ addresses: null, ...options });
  runners.push(runner);
  return runner;
}

function jobOf(path: string): DepositJob {
  return {
    path,
    out: join(scratch, `out-${++turn}`),
    schemas,
    place: { commune: "69029", territory: [], limits: new Map() },
    mapping: null,
    memory: [],
    sheet: null,
    decisions: [],
    language: "fr",
  };
}

interface Kept extends DepositSink {
  readonly heads: DepositHead[];
  readonly all: DepositRecord[];
  readonly sizes: number[];
}

function keepAll(): Kept {
  const kept = { heads: [] as DepositHead[], all: [] as DepositRecord[], sizes: [] as number[] };
  return {
    ...kept,
    async head(head) {
      kept.heads.push(head);
    },
    async records(records) {
      kept.sizes.push(records.length);
      kept.all.push(...records);
    },
    async issues() {},
    async ready() {},
  };
}

function longFile(rows: number): string {
  const path = join(scratch, `toilettes-${++turn}.csv`);
  const lines = Array.from({ length: rows }, (_, at) =>
    csvLine([`Toilettes ${at}`, `${at} rue des Écoles`, "69500", "bron", at % 2 === 0 ? "oui" : "NON"]),
  );
  writeFileSync(path, csvLine(["nom", "adresse", "code postal", "commune", "pmr"]) + lines.join(""));
  return path;
}

describe("createDepositRunner", () => {
  it("recognises, cleans and checks again in a thread that serves the next job too", async () => {
    const runner = newRunner();
    const progress: number[] = [];
    for (const [file, model] of [
      ["69029-toilettes.xls", "toilettes"],
      ["69029-parcs-jardins.csv", "parcs-jardins"],
    ] as const) {
      const sink = keepAll();
      const job = jobOf(join(DEMO, file));
      const result = await runner.clean(job, sink, { onProgress: (done) => progress.push(done) });
      expect(result.head.model.name).toBe(model);
      expect(sink.heads).toHaveLength(1);
      expect(sink.all).toHaveLength(result.summary.records);
      expect(readdirSync(job.out).sort()).toContain("report.html");
      const schema = schemas.find(({ name }) => name === model);
      const records = sink.all.map(({ record, row, values, cells }) => ({
        record,
        row,
        values,
        waiting: cells,
      }));
      expect((await runner.recheck({ schema, place: job.place, records })).cells).toEqual([]);
    }
    expect(progress.at(-1)).toBe(1);
  });

  it("waits for the sink before it goes on, and hands over at most 250 records", async () => {
    const sink = keepAll();
    let most = 0;
    let open = 0;
    const slow: DepositSink = {
      ...sink,
      async records(records) {
        most = Math.max(most, ++open);
        await new Promise((done) => setTimeout(done, 20));
        open--;
        await sink.records(records);
      },
    };
    await newRunner().clean(jobOf(longFile(2_300)), slow);
    expect(most).toBe(1);
    expect(sink.all.map(({ record }) => record)).toEqual(Array.from({ length: 2_300 }, (_, at) => at + 1));
    expect(Math.max(...sink.sizes)).toBeLessThanOrEqual(250);
  });

  it("throws what the file or the sink is guilty of, leaves nothing, and goes on", async () => {
    const runner = newRunner();
    const empty = join(scratch, "vide.csv");
    writeFileSync(empty, "");
    const named = { ...jobOf(empty), name: "Mon fichier.csv" };
    await expect(runner.clean(named, keepAll())).rejects.toMatchObject({
      name: "UnreadableFile",
      code: "file.empty",
      params: { file: "Mon fichier.csv" },
    });
    const strange = join(scratch, "recettes.csv");
    writeFileSync(strange, "Ingrédient;Grammes\nfarine;200\nsucre;100\n");
    await expect(runner.clean(jobOf(strange), keepAll())).rejects.toMatchObject({
      name: "UnrecognisedModel",
    });
    const broken: DepositSink = { ...keepAll(), records: () => Promise.reject(new Error("base fermée")) };
    const refused = jobOf(join(DEMO, "69029-toilettes.xls"));
    await expect(runner.clean(refused, broken)).rejects.toThrow("base fermée");
    expect(() => readdirSync(refused.out)).toThrow("ENOENT");
    expect((await runner.clean(jobOf(join(DEMO, "69029-toilettes.xls")), keepAll())).summary.records).toBe(
      16,
    );
  });

  it("stops when asked, running or waiting", async () => {
    const runner = newRunner();
    const controller = new AbortController();
    const job = jobOf(longFile(20_000));
    const sink = keepAll();
    const stopping: DepositSink = {
      ...sink,
      async records() {
        controller.abort();
      },
    };
    const running = runner.clean(job, stopping, { signal: controller.signal });
    const waiting = runner.clean(jobOf(join(DEMO, "69029-toilettes.xls")), keepAll(), {
      signal: controller.signal,
    });
    await expect(waiting).rejects.toMatchObject({ reason: "cancelled" });
    await expect(running).rejects.toMatchObject({ reason: "cancelled" });
    expect(() => readdirSync(job.out)).toThrow("ENOENT");
  });

  it("survives a thread that runs out of memory, and one of which nothing is heard", async () => {
    const path = longFile(150_000);
    const small = newRunner({ memoryMegabytes: 40 });
    const tooLarge = jobOf(path);
    await expect(small.clean(tooLarge, keepAll())).rejects.toMatchObject({ reason: "memory" });
    const impatient = newRunner({ silenceSeconds: 0.01 });
    const silent = jobOf(path);
    await expect(impatient.clean(silent, keepAll())).rejects.toMatchObject({ reason: "silent" });
    for (const { out } of [tooLarge, silent]) {
      const left = (() => {
        try {
          return readdirSync(out);
        } catch {
          return [];
        }
      })();
      expect(left).toEqual([]);
    }
  });

  it("fails what runs and waits when it closes", async () => {
    const runner = createDepositRunner({ addresses: null });
    const jobs = [1, 2].map(() => runner.clean(jobOf(longFile(5_000)), keepAll()));
    const settled = Promise.allSettled(jobs);
    await runner.close();
    for (const one of await settled) expect(one).toMatchObject({ reason: { reason: "closed" } });
    await expect(runner.clean(jobOf("/"), keepAll())).rejects.toMatchObject({ reason: "closed" });
  });
});
