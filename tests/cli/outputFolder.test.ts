import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { callCli } from "./callCli.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = join(folder, "source.csv");
writeFileSync(source, "nom;commune\nToilettes;Bron\n");
const clean = (out: string, file = source, model = "toilettes") =>
  callCli("clean", file, "--model", model, "--out", out);

describe("the folder that receives the results", () => {
  it("may not be a file, nor lie below one", async () => {
    const file = join(folder, "fichier");
    writeFileSync(file, "à moi");
    expect(await clean(file)).toMatchObject({ code: 2, said: /un fichier porte déjà ce nom/ });
    expect(await clean(join(file, "sous"))).toMatchObject({ code: 2, said: /est un fichier/ });
    expect(readFileSync(file, "utf8")).toBe("à moi");
  });

  it("is left as it was when a folder stands where a result goes", async () => {
    const out = join(folder, "occupe");
    mkdirSync(join(out, "report.json"), { recursive: true });
    expect(await clean(out)).toMatchObject({ code: 2, said: /un dossier porte le nom/ });
    expect(readdirSync(out)).toEqual(["report.json"]);
  });

  it.runIf(process.platform === "linux")("is not waited for where nothing can be made", async () => {
    expect(await clean("/proc/traboule")).toMatchObject({ code: 2 });
  });

  it("may hold the source, but not take its place", async () => {
    const out = join(folder, "meme");
    mkdirSync(out);
    const inside = join(out, "clean.csv");
    writeFileSync(inside, "nom;commune\nToilettes;Bron\n");
    expect(await clean(out, inside)).toMatchObject({ code: 2, said: /écraserait/ });
    expect(readdirSync(out)).toEqual(["clean.csv"]);
  });

  it("holds the results of one run only", async () => {
    const out = join(folder, "deux");
    await clean(out);
    expect(existsSync(join(out, "clean.geojson"))).toBe(true);
    await clean(out, source, "prenoms");
    expect(existsSync(join(out, "clean.geojson"))).toBe(false);
  });

  it("takes two runs at the same time: the results of one of them, whole", async () => {
    const out = join(folder, "ensemble");
    const codes = await Promise.all([clean(out), clean(out), clean(out)]);
    expect(codes.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
    JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
  });

  it.each(["a b é.csv", "e\u0301te\u0301.csv", `l'a"b.csv`, "-tiret.csv", "%s{value}.csv", "<b>.csv"])(
    "a file called %j is read and named",
    async (name) => {
      const path = join(folder, name);
      writeFileSync(path, "nom;commune\nToilettes;Bron\n");
      const { code, said } = await clean(join(folder, "noms"), path);
      expect(code).toBe(1);
      expect(said).toContain(name);
      expect(readFileSync(join(folder, "noms", "report.html"), "utf8")).not.toContain("<b>.csv");
    },
  );
});
