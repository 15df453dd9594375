import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { callCli } from "./callCli.ts";
import { READ, REFUSED } from "./hostileFiles.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let turn = 0;

function deposit(name: string, content: string | Uint8Array): { path: string; out: string } {
  const place = join(folder, String(++turn));
  mkdirSync(place);
  const path = join(place, name);
  writeFileSync(path, content);
  return { path, out: join(place, "resultats", "ici") };
}

const clean = (path: string, out: string, ...more: readonly string[]) =>
  callCli("clean", path, "--model", "toilettes", "--out", out, ...more);

describe("a file that is no table", () => {
  it.each(REFUSED)("%s: told in words, nothing left behind", async (name, content, words) => {
    const { path, out } = deposit(name, content);
    const { code, said } = await clean(path, out);
    expect(said).toMatch(words);
    expect(code).toBe(3);
    expect(said).not.toMatch(/\n {4}at |undefined|\[object/);
    expect(readdirSync(join(out, "..", ".."))).toEqual([name]);
  });

  it("is told in English too", async () => {
    const { path, out } = deposit("renamed.csv", "%PDF-1.7");
    expect(await clean(path, out, "--lang", "en")).toMatchObject({ code: 3, said: /is a PDF/ });
  });

  it.runIf(process.platform !== "win32")(
    "is not waited for: folders, devices, links that lead nowhere",
    async () => {
      symlinkSync("boucle", join(folder, "boucle"));
      for (const path of [folder, "/dev/zero", join(folder, "boucle"), join(folder, "absent.csv")])
        expect(await clean(path, join(folder, "rien"))).toMatchObject({ code: 3 });
      expect(existsSync(join(folder, "rien"))).toBe(false);
    },
  );
});

describe("a strange file that is a table", () => {
  it.each(READ)("%s: cleaned, and all of its results readable", async (name, content, records) => {
    const { path, out } = deposit(name, content);
    const { code, said } = await clean(path, out);
    expect([0, 1], said).toContain(code);
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as {
      summary: { records: number };
    };
    expect(report.summary.records).toBe(records);
    expect(Object.keys({})).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
    const again = await clean(join(out, "corrected.xlsx"), join(out, "encore"));
    expect([0, 1], again.said).toContain(again.code);
  });

  it("never gives a spreadsheet a formula to run", async () => {
    const cells = ["=1+1", "@SOMME(A1)", '-2+HYPERLINK("http://exemple.fr")', "+cmd|' /C calc'!A0"];
    const { path, out } = deposit(
      "formules.csv",
      `nom;adresse\n${cells.map((cell) => `${cell};${cell}\n`).join("")}`,
    );
    await clean(path, out);
    const lines = readFileSync(join(out, "clean.csv"), "utf8").split("\n").slice(1);
    for (const cell of lines.flatMap((line) => line.split(","))) expect(cell).not.toMatch(/^"?[=@+-]\D/);
  });
});
