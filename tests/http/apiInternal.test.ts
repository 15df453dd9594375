import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { EXPORT_FORMATS } from "../../src/exchange/export/exportFormats.ts";
import { type ApiApp, apiApp, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";

/** Stands in every internal value, and nowhere else. */
const MARKER = "Zyxomarqueur";
const FIELD = "gardien_prive";
const PLACE = "4.123457";

const GUARDED = {
  name: "gardiennage",
  title: "Salles gardées",
  description: "Les salles municipales ouvertes au public et leurs horaires.",
  version: "1.0.0",
  fields: [
    { name: "identifiant", type: "string", title: "Identifiant" },
    { name: "nom", type: "string", title: "Nom" },
    { name: FIELD, type: "string", title: FIELD, "traboule:visibility": "internal" },
    { name: "longitude", type: "number", "traboule:kind": "longitude" },
    { name: "latitude", type: "number", "traboule:kind": "latitude" },
  ],
  "traboule:geometry": { longitude: "longitude", latitude: "latitude" },
};

/** Where its records are is not public. */
const HIDDEN = {
  ...GUARDED,
  name: "cachettes",
  title: "Cachettes",
  fields: GUARDED.fields.map((field) =>
    field.name === "longitude" || field.name === "latitude"
      ? { ...field, "traboule:visibility": "internal" }
      : field,
  ),
};

function expectNothing(text: string, at: string, alsoName = true): void {
  const told = text.toLowerCase();
  expect(told.includes(MARKER.toLowerCase()), `${at} tells a value`).toBe(false);
  expect(told.includes(PLACE), `${at} tells a place`).toBe(false);
  if (alsoName) expect(told.includes(FIELD), `${at} names the field`).toBe(false);
}

describeOnEachEngine("internal values", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;
  const folder = mkdtempSync(join(tmpdir(), "traboule-internal-"));

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await installTerritory(api.platform);
    for (const schema of [GUARDED, HIDDEN]) {
      const { model, findings } = parseModel(schema) as ReturnType<typeof parseModel> & {
        findings?: unknown;
      };
      if (!model) throw new Error(JSON.stringify(findings));
      await api.platform.models.adopt(model);
      const records = [1, 2, 3].map((at) => ({
        identifiant: `S-${at}`,
        nom: `Salle ${at}`,
        [FIELD]: `${MARKER} ${at}`,
        longitude: schema === HIDDEN ? PLACE : "4.9",
        latitude: "45.7",
      }));
      for (const changed of [
        records,
        records.map((one) => ({ ...one, [FIELD]: `${MARKER} bis`, nom: `${one.nom} bis` })),
      ])
        await publishSample(api.platform, { model: schema.name, code: "69029", records: changed });
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.close();
    await close();
  });

  /** All that a download says, whatever it is packed in. */
  async function said(bytes: Uint8Array, type: string): Promise<string> {
    const buffer = Buffer.from(bytes);
    if (type.includes("parquet")) {
      const path = join(folder, `${database.engine}.parquet`);
      writeFileSync(path, buffer);
      const file = await asyncBufferFromFile(path);
      const rows = await parquetReadObjects({ file });
      return (
        buffer.toString("latin1") +
        JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))
      );
    }
    if (buffer.subarray(0, 2).toString() === "PK")
      return Object.values(unzipSync(buffer))
        .map((part) => Buffer.from(part).toString())
        .join("\n");
    return buffer.toString("latin1");
  }

  it("never leave by any page, format, feed, catalogue or definition that a link leads to", async () => {
    const waiting = [
      "/",
      "/api?f=html",
      "/api?f=json",
      "/api/openapi.json",
      "/docs/api",
      "/catalog.ttl",
      "/catalog.jsonld",
      "/catalog.rdf",
      "/catalog/69029.ttl",
      "/sitemap.xml",
      ...["gardiennage", "cachettes"].flatMap((model) => [
        `/datasets/${model}`,
        `/datasets/${model}?commune=69029`,
        `/models/${model}/1.0.0`,
        `/schemas/${model}/1.0.0/schema.json`,
        `/embed/${model}`,
        `/api/collections/${model}/items?datetime=../..`,
        `/api/collections/${model}/items?f=csv`,
        ...EXPORT_FORMATS.flatMap(({ id, extension }) => [
          `/exports/${model}.${extension}?f=${id}`,
          `/exports/69029/${model}.${extension}?f=${id}`,
        ]),
      ]),
    ];
    const seen = new Set(waiting);
    let read = 0;
    for (let path = waiting.shift(); path !== undefined && read < 150; path = waiting.shift()) {
      const response = await api.ask(path);
      const type = response.headers.get("content-type") ?? "";
      const text = await said(new Uint8Array(await response.arrayBuffer()), type);
      const headers = JSON.stringify([...response.headers]);
      expect(response.status, `${path}: ${text.slice(0, 300)}`).not.toBe(500);
      expectNothing(text + headers, path);
      read += 1;
      for (const [, href] of text.matchAll(
        /(?:href|src|"href":|<link>|<id>)\s*=?\s*"?((?:https:\/\/donnees\.exemple\.fr)?\/[^"'\s<>]*)/g,
      )) {
        const next = href!.replaceAll("&amp;", "&").replace(SITE, "");
        const isOther = /^\/(?:assets|espace|connexion|demo)|^\/\//.test(next) || next.includes("#");
        if (!isOther && !seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    expect(read).toBeGreaterThan(60);
  }, 240_000);

  it("cannot be guessed by a filter, a sort, a search, a choice of fields, nor an error", async () => {
    for (const model of ["gardiennage", "cachettes"]) {
      const items = `/api/collections/${model}/items`;
      for (const query of [
        `sortby=${FIELD}`,
        `properties=${FIELD}`,
        `${FIELD}=${MARKER}%201`,
        `filter=${FIELD}%20LIKE%20'Zyx%25'`,
        `filter=${FIELD}%20IS%20NULL`,
        `filter="${FIELD}"='x'`,
        `filter-lang=cql2-json&filter=${encodeURIComponent(JSON.stringify({ op: "isNull", args: [{ property: FIELD }] }))}`,
      ]) {
        const response = await api.ask(`${items}?${query}`);
        const text = await response.text();
        expect(response.status, query).toBe(400);
        expectNothing(text.replaceAll(MARKER, "").replaceAll("Zyx", ""), query, false);
      }
      for (const words of [MARKER, "zyxomarqueurs", `"${MARKER} bis"`, FIELD]) {
        const response = await api.ask(`${items}?q=${encodeURIComponent(words)}`);
        expect(((await response.json()) as { features: unknown[] }).features, words).toEqual([]);
      }
    }
  });

  it("of a place that is not public: no geometry, no box, no filter that tells it", async () => {
    const items = "/api/collections/cachettes/items";
    const { features } = (await (await api.ask(items)).json()) as { features: { geometry: unknown }[] };
    expect(features.map(({ geometry }) => geometry)).toEqual([null, null, null]);
    const count = async (query: string) =>
      ((await (await api.ask(`${items}?${query}`)).json()) as { features: unknown[] }).features.length;
    expect(await count("bbox=4.12,45.69,4.13,45.71")).toBe(await count("bbox=-10,-10,-9,-9"));
    const near = encodeURIComponent("S_INTERSECTS(geometry, BBOX(4.12,45.69,4.13,45.71))");
    expect(await count(`filter=${near}`)).toBe(0);
  });
});
