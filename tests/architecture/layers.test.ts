import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const SRC = join(ROOT, "src");

/** The table of ARCHITECTURE.md: layer → layers it may import. */
function readLayerTable(): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const line of readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8").split("\n")) {
    const match = /^\| `(\w+)` \|.*\|([^|]*)\|$/.exec(line);
    if (!match) continue;
    const allowed = [...match[2]!.matchAll(/`(\w+)`/g)].map((found) => found[1]!);
    table.set(match[1]!, new Set([match[1]!, ...allowed]));
  }
  return table;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(SRC, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((found) => found[1]!);
}

const layerOf = (file: string): string =>
  relative(SRC, file)
    .split(sep)[0]!
    .replace(/\.tsx?$/, "");

describe("layers", () => {
  const table = readLayerTable();

  it("lists every folder of src", () => {
    const folders = readdirSync(SRC, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...table.keys()].sort()).toEqual(folders.sort());
  });

  it("imports only what the table allows", () => {
    const breaches: string[] = [];
    for (const file of sourceFiles()) {
      const layer = layerOf(file);
      for (const target of importsOf(file)) {
        if (!target.startsWith(".")) continue;
        const other = layerOf(resolve(file, "..", target));
        if (!table.get(layer)?.has(other)) breaches.push(`${relative(ROOT, file)} imports ${other}`);
      }
    }
    expect(breaches).toEqual([]);
  });

  it("keeps the domain pure", () => {
    const impure: string[] = [];
    for (const file of sourceFiles().filter((name) => layerOf(name) === "domain")) {
      if (importsOf(file).some((target) => target.startsWith("node:")))
        impure.push(`${relative(ROOT, file)} imports node`);
      if (/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\./.test(readFileSync(file, "utf8")))
        impure.push(`${relative(ROOT, file)} reads the clock, chance or the process`);
    }
    expect(impure).toEqual([]);
  });

  it("names no folder or file after nothing", () => {
    const vague = sourceFiles().filter((file) =>
      /(^|\/)(utils?|helpers?|misc|common)([./]|$)/.test(relative(SRC, file)),
    );
    expect(vague).toEqual([]);
  });
});
