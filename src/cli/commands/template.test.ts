import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EXIT } from "../command.ts";
import { runCli } from "../runCli.ts";
import { Terminal } from "../terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-template-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const stream = (to: "out" | "err") =>
    ({ isTTY: false, write: (text: string) => (said[to] += text) }) as unknown as NodeJS.WriteStream;
  const code = await runCli(["template", ...args], new Terminal(stream("out"), stream("err")));
  return { code, ...said };
}

describe("traboule template", () => {
  const data = join(folder, "toilettes.csv");
  writeFileSync(data, "Nom;Commune;Couleur\nWC du marché;BRON;vert\n");

  it("writes an empty template", async () => {
    const path = join(folder, "vide.xlsx");
    const { code, err } = await run("toilettes", "--commune", "69029", "-o", path);
    expect([code, existsSync(path)]).toEqual([EXIT.done, true]);
    expect(err).toContain("Toilettes publiques");
  });

  it("tells what of a file found no place", async () => {
    const path = join(folder, "repris.ods");
    const { code, err } = await run("toilettes", "--data", data, "-o", path);
    expect([code, existsSync(path)]).toEqual([EXIT.needsPerson, true]);
    expect(err).toContain("1 ligne reprise");
    expect(err).toContain("Couleur");
  });

  it("speaks to machines", async () => {
    const { out } = await run("toilettes", "--data", data, "--json", "-o", join(folder, "machine.xlsx"));
    expect(JSON.parse(out)).toMatchObject({
      model: { model: "toilettes", commune: null },
      rows: 1,
      waiting: 0,
      unmatchedColumns: ["Couleur"],
      ignored: 0,
    });
  });

  it.each([
    [["toilettes"]],
    [["-o", join(folder, "x.xlsx")]],
    [["toilettes", "-o", join(folder, "x.csv")]],
    [["toilettes", "en trop", "-o", join(folder, "x.xlsx")]],
    [["toilettes", "--commune", "99999", "-o", join(folder, "x.xlsx")]],
  ])("refuses a wrong call: %j", async (args) => {
    const { code } = await run(...args);
    expect([code, existsSync(join(folder, "x.xlsx"))]).toEqual([EXIT.usage, false]);
  });

  it("never takes the place of the data", async () => {
    const path = join(folder, "vide.xlsx");
    await run("toilettes", "-o", path);
    const before = readFileSync(path);
    const { code } = await run("toilettes", "--data", path, "-o", path);
    expect(code).toBe(EXIT.usage);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
