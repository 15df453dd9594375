import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { checkOutlineFile } from "../../src/services/limits/checkOutlineFile.ts";
import { flushReadings } from "../../src/services/portal/countReading.ts";
import { readTerritory } from "../../src/services/portal/readTerritory.ts";
import type { Platform } from "../../src/services/platform.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "./portalApp.ts";

const HTML = { Accept: "text/html" };

/** Limits that no commune has: squares side by side. */
function squaresOf(codes: readonly string[]): string {
  const features = codes.map((code, at) => {
    const [west, south] = [4.7 + (at % 8) * 0.04, 45.6 + Math.floor(at / 8) * 0.04];
    const corners = [0, 1, 2, 3, 0].map((turn) => [
      west + (turn === 1 || turn === 2 ? 0.04 : 0),
      south + (turn > 1 ? 0.04 : 0),
    ]);
    return {
      type: "Feature",
      properties: { code },
      geometry: { type: "Polygon", coordinates: [corners] },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

interface OutlineDocument {
  readonly features: readonly {
    readonly properties: {
      readonly insee: string;
      readonly name: string;
      readonly label: readonly [number, number];
      readonly width: number;
    };
    readonly geometry: { readonly coordinates: readonly (readonly (readonly unknown[])[])[] };
  }[];
}

describeOnEachEngine("the sample territory", (open) => {
  let platform: Platform;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const [database, close] = await open();
    const [opened, remove] = await testPlatform(database);
    platform = opened;
    closing.push(remove, close);
    await publishedTerritory(platform, {
      models: ["toilettes", "equipements"],
      communes: ["69029", "69123"],
    });
  });
  async function withOutlines(outlines: Platform["settings"]["outlines"]): Promise<Platform> {
    const [other, remove] = await testPlatform(platform.database, { settings: { outlines } });
    closing.push(remove);
    return other;
  }
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it("publishes records that have a place and belong to their commune", async () => {
    const table = platform.models.table("equipements");
    const scope = { audience: "public", commune: "69029" } as const;
    const records = await readRecords(platform.database.query, table, scope, { limit: 100 });
    expect(records).toHaveLength(25);
    expect(records.every(({ geometry }) => geometry !== null)).toBe(true);
  });

  it("counts its readings by day, those of people alone, without anything of who reads", async () => {
    const app = portalApp(platform);
    const ask = (agent: string) =>
      app.request("/datasets/equipements", { headers: { ...HTML, "User-Agent": agent } });
    await ask("Mozilla/5.0");
    await ask("Googlebot/2.1");
    await flushReadings(platform);
    await ask("Mozilla/5.0");
    await flushReadings(platform);
    const { rows } = await sql<{ count: number }>`select sum(count)::int as count from traboule.reading
      where model = 'equipements' and kind = 'page' and insee = ''`.execute(platform.database.query);
    expect(rows).toEqual([{ count: 2 }]);
  });

  it("draws its communes by the limits that the operator gives, with their source, on pages kept from before too", async () => {
    const before = await portalApp(platform).request("/datasets/toilettes", { headers: HTML });
    expect(await before.text()).not.toContain("Contours des communes");
    const codes = (await readTerritory(platform)).communes.map(({ insee }) => insee);
    const folder = mkdtempSync(join(tmpdir(), "traboule-limits-"));
    const path = join(folder, "communes.geojson.gz");
    writeFileSync(path, gzipSync(squaresOf(codes.filter((code) => code !== "69091"))));
    const outlines = { path, mark: await checkOutlineFile(path), source: "IGN <b>Admin Express</b>" };
    const app = portalApp(await withOutlines(outlines));

    const { features } = (await (await app.request("/outlines.json")).json()) as OutlineDocument;
    expect(features).toHaveLength(codes.length - 1);
    const bron = features.find(({ properties }) => properties.insee === "69029")!;
    expect(bron.properties).toMatchObject({ name: "Bron", width: 0.04 });
    const [ring] = bron.geometry.coordinates[0]!;
    expect(ring).toHaveLength(5);
    const [west, south] = ring![0] as [number, number];
    expect(bron.properties.label[0]).toBeCloseTo(west + 0.02, 4);
    expect(bron.properties.label[1]).toBeCloseTo(south + 0.02, 4);

    const headers = { ...HTML, "If-None-Match": before.headers.get("etag")! };
    const page = await app.request("/datasets/toilettes", { headers });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("<bdi>IGN &lt;b>Admin Express&lt;/b></bdi>");
    expect(html).not.toContain("Contours approchés");
    expect(html).toContain('fill-rule="evenodd"');
    const notice = await app.request("/mentions-legales", { headers: HTML });
    expect(await notice.text()).toContain("Contours des communes");
    rmSync(folder, { recursive: true });
  });

  it("does without limits where their file cannot be read: the log says why", async () => {
    const blind = await withOutlines({ path: "/nowhere/communes.geojson", mark: "", source: null });
    const told = vi.spyOn(blind.log, "error");
    const app = portalApp(blind);
    expect(await (await app.request("/outlines.json")).json()).toMatchObject({ features: [] });
    expect((await app.request("/datasets/toilettes", { headers: HTML })).status).toBe(200);
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ reason: expect.stringContaining("communes.geojson") }),
      expect.stringContaining("OUTLINES"),
    );
  });

  it("says in which language the words of models are, where a page is in another", async () => {
    const app = portalApp(platform);
    const read = async (path: string) => (await app.request(path, { headers: HTML })).text();
    const title = '<span lang="fr">Toilettes publiques</span>';
    const english = await read("/datasets/toilettes?lang=en");
    expect(english).toContain(`<h1>${title}</h1>`);
    expect(english).toMatch(/<option value="[^"]+" lang="fr">/);
    expect(english).toMatch(/<bdi lang="fr">/);
    for (const path of ["/", "/datasets", "/models", "/models/toilettes/1.0.0", "/communes/69029"])
      expect([path, (await read(`${path}?lang=en`)).includes(title)]).toEqual([path, true]);
    for (const path of ["/datasets/toilettes", "/models", "/models/toilettes/1.0.0"])
      expect([path, /<(?!html)\w+[^>]* lang="fr"/.test(await read(path))]).toEqual([path, false]);
  });
});
