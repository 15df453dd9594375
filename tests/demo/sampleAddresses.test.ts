import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pointOf, sampleAddresses, sampleStreet } from "../../demo/generator/addresses.ts";
import { COMMUNES, STREETS } from "../../demo/generator/territory.ts";
import { distance } from "../../src/domain/geo/distance.ts";
import { NOWHERE } from "../../src/domain/place/place.ts";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import type { GeocodingEntry } from "../../src/report/geocodingEntry.ts";
import { loadModel } from "../../src/services/loadModel.ts";

const DEMO = resolve(import.meta.dirname, "../../demo");
const scratch = mkdtempSync(join(tmpdir(), "traboule-sample-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Truth {
  readonly file: string;
  readonly model: string;
  readonly commune: string;
  readonly records: readonly Readonly<Record<string, { readonly truth: string }>>[];
}

/** Where the truth says that a record is; null when its address does not. */
function truePoint(truth: Truth, record: number): readonly [number, number] | null {
  const cells = truth.records[record - 1]!;
  const text = cells["adresse"]?.truth ?? `${cells["ADR_NUMERO"]?.truth} ${cells["ADR_NOMVOIE"]?.truth}`;
  const postcode = cells["code_postal"]?.truth ?? cells["ADR_CODEPOSTAL"]?.truth;
  const [, number, bis, name] = /^(\d+)( bis)? (.*)$/.exec(text) ?? [];
  const commune = COMMUNES.find(({ code }) => code === truth.commune)!;
  const street = STREETS.find((one) => one.toLowerCase() === name?.toLowerCase());
  if (number === undefined || street === undefined || postcode === undefined) return null;
  return pointOf(sampleStreet(commune, postcode, street), Number(number), bis !== undefined);
}

async function geocoded(truth: Truth, index: string): Promise<readonly GeocodingEntry[]> {
  const gazetteer = loadGazetteer();
  const out = join(scratch, `${truth.commune}-${truth.model}`);
  await cleanFile({
    path: join(DEMO, "files", truth.file),
    model: await loadModel(truth.model),
    gazetteer,
    place: { ...NOWHERE, commune: gazetteer.current(truth.commune) ?? null },
    mapping: null,
    memory: [],
    sheet: null,
    decisions: [],
    out,
    language: "fr",
    addresses: openIndex(index, gazetteer),
  });
  return (JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as { geocoding: GeocodingEntry[] })
    .geocoding;
}

describe("the sample addresses", () => {
  it("are what their generator gives", () => {
    expect(readFileSync(join(DEMO, "addresses.csv"), "utf8")).toBe(sampleAddresses());
  });

  it("place the sample files' records where they are", async () => {
    const index = join(scratch, "addresses.index");
    await buildIndex({ files: [join(DEMO, "addresses.csv")], out: index });
    const uses = new Map<string, number>();
    for (const name of readdirSync(join(DEMO, "truth")).filter((one) => /^69(?:029|123|286)/.test(one))) {
      const truth = JSON.parse(readFileSync(join(DEMO, "truth", name), "utf8")) as Truth;
      for (const { record, use, lon, lat } of await geocoded(truth, index)) {
        uses.set(use, (uses.get(use) ?? 0) + 1);
        const point = use === "filled" ? truePoint(truth, record) : null;
        if (point !== null)
          expect(distance(lon!, lat!, point[0], point[1]), `${name} ${record}`).toBeLessThan(2);
      }
    }
    const of = (use: string): number => uses.get(use) ?? 0;
    const all = [...uses.values()].reduce((sum, count) => sum + count, 0);
    expect(of("filled")).toBeGreaterThan(20);
    expect(of("far")).toBe(0);
    expect((of("filled") + of("agrees")) / all).toBeGreaterThan(0.95);
  });
});
