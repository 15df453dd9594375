import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { RESULT_FILES } from "../../src/pipeline/resultFiles.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { ROOT } from "../sourceFiles.ts";

/** Documented properties of report.json: `changes[].raw` → the types it may have, `absent` among them. */
function documented(): Map<string, readonly string[]> {
  const page = readFileSync(join(ROOT, "docs/reference/results.md"), "utf8");
  const table = page.slice(page.indexOf("<!-- propriétés"), page.indexOf("<!-- fin des propriétés"));
  const rows = [...table.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];
  return new Map(rows.map((row) => [row[1]!, row[2]!.split(",").map((type) => type.trim())]));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The properties of a report: path → types seen. Stops at the paths that the documentation takes whole. */
function properties(
  value: unknown,
  path: string,
  whole: ReadonlySet<string>,
  seen: Map<string, Set<string>>,
): void {
  if (path !== "" && (whole.has(path) || typeof value !== "object" || value === null)) {
    seen.set(path, (seen.get(path) ?? new Set()).add(typeOf(value)));
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) properties(item, `${path}[]`, whole, seen);
    return;
  }
  for (const [name, child] of Object.entries(value as object))
    properties(child, path === "" ? name : `${path}.${name}`, whole, seen);
}

/** Invented numbers of real streets, in the columns of the Base Adresse Nationale. */
const ADDRESSES = [
  "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat",
  "69029_1000_00012_bis;12;bis;Avenue Général de Gaulle;69500;69029;Bron;4.9021;45.7215",
  "69029_2000_00022;22;;Rue Christian Lacouture;69500;69029;Bron;4.9187;45.7318",
  "69029_3000_00001;1;;Place Curial;69500;69029;Bron;4.9128;45.7376",
].join("\n");

const scratch = mkdtempSync(join(tmpdir(), "traboule-results-"));
const out = join(scratch, "resultats");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("what cleaning leaves is what docs/reference/results.md says", () => {
  const known = documented();
  const seen = new Map<string, Set<string>>();

  beforeAll(async () => {
    const gazetteer = loadGazetteer();
    const [source, index] = [join(scratch, "ban.csv"), join(scratch, "bron.index")];
    writeFileSync(source, ADDRESSES);
    await buildIndex({ files: [source], out: index });
    await cleanFile({
      addresses: openIndex(index, gazetteer),
      path: join(ROOT, "tests/golden/inputs/toilettes-bron.csv"),
      model: await loadModel("toilettes"),
      gazetteer,
      place: { ...NOWHERE, commune: gazetteer.current("69029") ?? null },
      mapping: null,
      memory: [],
      sheet: null,
      decisions: [],
      out,
      language: "fr",
    });
    const report: unknown = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    properties(report, "", new Set(known.keys()), seen);
  });

  it("leaves exactly these files", () => {
    expect(readdirSync(out).sort()).toEqual([...RESULT_FILES].sort());
  });

  it("documents every property of report.json, with its type", () => {
    const wrong = [...seen].flatMap(([path, types]) =>
      [...types].filter((type) => !known.get(path)?.includes(type)).map((type) => `${path}: ${type}`),
    );
    expect(wrong).toEqual([]);
  });

  it("finds every documented property in a real report", () => {
    const missing = [...known].filter(([path, types]) => !seen.has(path) && !types.includes("absent"));
    expect(missing.map(([path]) => path)).toEqual([]);
  });

  it("gives the example as it is", () => {
    const page = readFileSync(join(ROOT, "docs/reference/results.md"), "utf8");
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!);
    const { changes } = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as {
      changes: unknown[];
    };
    expect(changes).toContainEqual(
      JSON.parse(JSON.stringify(example).replaceAll("« ", "«\u00A0").replaceAll(" »", "\u00A0»")),
    );
  });
});
