import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { callCli } from "./callCli.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-usage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = join(folder, "source.csv");
writeFileSync(source, "nom;commune\nToilettes;Bron\n");
const out = join(folder, "resultats");
const json = join(folder, "entree.json");

const field = (more: object) =>
  JSON.stringify({ name: "t", fields: [{ name: "nom", type: "string", ...more }] });

describe("a wrong call", () => {
  it.each([
    ["foo"],
    ["constructor"],
    ["clean"],
    ["clean", source],
    ["clean", source, "--model", "toilettes"],
    ["clean", source, "--model", "toilettes", "--out"],
    ["clean", source, "--model", "toilettes", "--out", ""],
    ["clean", source, "autre.csv", "--model", "toilettes", "--out", out],
    ["clean", source, "--model", "toilettes", "--out", out, "--inconnu"],
    ["clean", source, "--model", "toilettes", "--out", out, "--json=oui"],
    ["clean", source, "--model", "toilettes", "--out", out, "--lang", "xx"],
    ["clean", source, "--model", "__proto__", "--out", out],
    ["clean", source, "--model", join(folder, "absent.json"), "--out", out],
    ["clean", source, "--model", folder, "--out", out],
    ["clean", source, "--model", source, "--out", out],
    ["clean", source, "--model", "toilettes", "--out", out, "--commune", "__proto__"],
    ["clean", source, "--model", "toilettes", "--out", out, "--territory", "constructor"],
    ["clean", source, "--model", "toilettes", "--out", out, "--mapping", "absent.json"],
    ["clean", source, "--model", "toilettes", "--out", out, "--decisions", source],
    ["models", "show", "toString"],
    ["models", "lint"],
  ])("%j %j %j %j: exit code 2, in words, nothing written", async (...args) => {
    const { code, said } = await callCli(...args);
    expect(said).toMatch(/^Erreur : /);
    expect(said).not.toMatch(/\n {4}at |undefined|\[object/);
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain("resultats");
  });

  it.each(["--mapping", "--decisions"])(
    "nonsense given as %s is a wrong call or is passed over",
    async (option) => {
      const entries = ["null", "3", "{}", '{"mapping":[null],"decisions":3}', '{"__proto__":{"mapping":[]}}'];
      entries.push('{"mapping":[{"column":"__proto__","field":"constructor"}],"decisions":[{"value":1}]}');
      for (const entry of entries) {
        writeFileSync(json, entry);
        const { code, said } = await callCli("clean", source, "-m", "toilettes", option, json, "-o", out);
        expect(code, said).toBe(2);
      }
    },
  );
});

describe("a schema made to harm", () => {
  const aliases = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefgh".split("").map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]!},`.repeat(9)}]`),
  ];
  it.each([
    ["aliases without end", `${aliases.join("\n")}\nfields: *h\n`],
    ["a circle", "fields: &a\n  - *a\n"],
    ["a pattern that backtracks", field({ constraints: { pattern: "^(a+)+$" } })],
    [
      "names of prototypes",
      JSON.stringify({
        name: "t",
        fields: [{ name: "__proto__" }, { name: "constructor" }, { name: "nom" }],
      }),
    ],
    [
      "ten thousand fields",
      JSON.stringify({ name: "t", fields: Array.from({ length: 10_000 }, (_, at) => ({ name: `f${at}` })) }),
    ],
    ["depth", `{"fields":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
  ])("%s: a code of the contract, soon", async (_, text) => {
    const model = join(folder, "schema.json");
    writeFileSync(model, text);
    writeFileSync(join(folder, "a.csv"), `nom;commune\n${"a".repeat(40)}!;Bron\n`);
    const started = performance.now();
    const { code, said } = await callCli(
      "clean",
      join(folder, "a.csv"),
      "-m",
      model,
      "-o",
      join(folder, "r"),
    );
    expect([0, 1, 2], said).toContain(code);
    expect(performance.now() - started).toBeLessThan(20_000);
    const lint = await callCli("models", "lint", model, "--json");
    expect([0, 1, 2, 3], lint.said).toContain(lint.code);
    if (lint.code !== 2) JSON.parse(lint.out);
  });
});
