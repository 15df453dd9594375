import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/runCli.ts";
import { Terminal } from "../../src/cli/terminal.ts";
import { createSearchPool } from "../../src/geocoding/pool/searchPool.ts";
import { buildSampleIndex, onRueDesEcoles, type SampleIndex } from "./sampleIndex.ts";
import { startServiceStub } from "./serviceStub.ts";

let folder = "";
let sample: SampleIndex;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "traboule-command-"));
  sample = await buildSampleIndex(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

async function run(...args: string[]): Promise<Ran> {
  const written = { out: "", said: "" };
  const stream = (name: "out" | "said") =>
    ({
      isTTY: false,
      write: (text: string) => {
        written[name] += text;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  const code = await runCli(args, new Terminal(stream("out"), stream("said")));
  return { code, ...written };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function rowsOf(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const INPUT =
  "nom;adresse;ville\nA;12 rue des Écoles;Bron\nB;rue des Écoles;Bron\nC;;Bron\nD;12 rue Imaginaire;Bron\n";

describe("traboule geocode", () => {
  it("geocodes offline and says what came of it, doubtful lines first", async () => {
    const input = file("input.csv", INPUT);
    const out = join(folder, "out.csv");
    const { code, said } = await run("geocode", input, "--addresses", sample.path, "--out", out);
    expect(code).toBe(1);
    expect(said).toMatch(/à vérifier[\s\S]*introuvable[\s\S]*certaine/);
    const [lon, lat] = onRueDesEcoles(12);
    const rows = rowsOf(out);
    expect(rows[0]).toMatchObject({
      nom: "A",
      longitude: String(lon),
      latitude: String(lat),
      result_status: "ok",
      result_type: "housenumber",
      result_citycode: "69029",
      traboule_status: "corrected",
    });
    expect(rows.map((row) => row["result_status"])).toEqual(["ok", "ok", "skipped", "ok"]);
    expect(rows[3]).toMatchObject({ result_type: "municipality", traboule_status: "to-confirm" });
  });

  it("reads an address, its postcode and its commune in one column", async () => {
    const input = file("whole.csv", "adresse\n12 rue des Écoles 69500 Bron\n14 rue des Écoles, 69500 Bron\n");
    const out = join(folder, "whole-out.csv");
    const { code } = await run("geocode", input, "-a", sample.path, "-o", out);
    expect(code).toBe(0);
    expect(rowsOf(out).map((row) => row["result_housenumber"])).toEqual(["12", "14"]);
  });

  it("gives its figures to machines", async () => {
    const input = file("figures.csv", "adresse;ville\n12 rue des Écoles;Bron\n");
    const out = join(folder, "figures-out.csv");
    const { code, out: printed } = await run(
      "geocode",
      input,
      "-a",
      sample.path,
      "-o",
      out,
      "--json",
      "--threads",
      "2",
    );
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      out,
      records: 1,
      byStatus: { corrected: 1 },
      byType: { housenumber: 1 },
      remote: null,
    });
  });

  it("says in words what is missing or wrong", async () => {
    const input = file("wrong.csv", INPUT);
    const out = join(folder, "never.csv");
    const cases: [string[], number, RegExp][] = [
      [["geocode"], 2, /fichier à traiter/],
      [["geocode", input, "-o", out], 2, /--addresses/],
      [["geocode", input, "-a", sample.path], 2, /--out/],
      [["geocode", input, "-a", sample.path, "-o", input], 2, /écraserait/],
      [["geocode", input, "-a", sample.path, "-o", out, "--threads", "0"], 2, /threads/],
      [
        ["geocode", input, "-a", sample.path, "-o", out, "--columns", "rue"],
        2,
        /rue[\s\S]*nom, adresse, ville/,
      ],
      [["geocode", input, "--remote", "ftp://service", "-o", out], 2, /http/],
      [["geocode", input, "-a", input, "-o", out], 3, /./],
      [["geocode", input, "-a", join(folder, "absent"), "-o", out], 3, /absent/],
      [["geocode", input, "-a", sample.path, "-o", join(folder, "absent", "out.csv")], 2, /absent/],
      [["geocode", input, "-a", sample.path, "-o", folder], 2, /dossier/],
      [["geocode", join(folder, "absent.csv"), "-a", sample.path, "-o", out], 3, /absent/],
      [["geocode", input, "--remote", "http://127.0.0.1:9", "-o", out], 3, /127\.0\.0\.1/],
    ];
    for (const [args, code, words] of cases) {
      const ran = await run(...args, "--cache", join(folder, "cache"));
      expect([args.join(" "), ran.code]).toEqual([args.join(" "), code]);
      expect(ran.said).toMatch(words);
      expect(ran.said).not.toMatch(/Erreur interne/);
    }
    expect(existsSync(out)).toBe(false);
  });

  it("sends nothing but what the index could not settle, and says how much", async () => {
    const service = await startServiceStub();
    const input = file(
      "remote.csv",
      "adresse;ville;cp\n12 rue des Écoles;Bron;69500\n99 rue des Écoles;Bron;69500\n",
    );
    const args = [
      "-a",
      sample.path,
      "-o",
      join(folder, "remote-out.csv"),
      "--cache",
      join(folder, "remote-cache"),
    ];
    const { said } = await run("geocode", input, "--remote", service.url, ...args);
    expect(service.batches.flatMap(({ rows }) => rows.map((row) => row["adresse"]))).toEqual([
      "99 rue des Écoles 69500 Bron",
    ]);
    expect(said).toContain(`1 adresse envoyée à ${service.url}`);
    await service.close();
  });
});

describe("search threads", () => {
  it("share one index, and answer as it does", async () => {
    const pool = createSearchPool(sample.index.bytes, 2);
    const queries = Array.from({ length: 40 }, (_, at) => ({
      text: `${at + 1} rue des Écoles`,
      citycode: "69029",
    }));
    const answers = await Promise.all([pool.geocode(queries), pool.geocode(queries.slice(0, 3))]);
    expect(answers[0]).toEqual(queries.map((query) => sample.index.search(query)));
    expect(answers[1]).toHaveLength(3);
    await pool.close();
  });

  it("fail what they were asked when one stops", async () => {
    const pool = createSearchPool(new SharedArrayBuffer(8), 1);
    await expect(pool.geocode([{ text: "12 rue des Écoles" }])).rejects.toThrow(Error);
    await expect(pool.geocode([{ text: "12 rue des Écoles" }])).rejects.toThrow(Error);
    await pool.close();
  });
});
