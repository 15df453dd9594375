import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { EXPORT_FORMATS } from "../../src/exchange/export/exportFormats.ts";
import { EMBED_VIEWS } from "../../src/web/embed/embedRequest.ts";
import { type ApiApp, apiApp, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";

/** A page has many addresses: its filters, sorts and pages. So many of each are read. */
const MOST_VARIANTS = 12;

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
    const revisions = (await database.query.selectFrom("revision").select("id").execute()).map(
      ({ id }) => id,
    );
    const records: Record<string, string> = {};
    for (const model of ["gardiennage", "cachettes"]) {
      const page = await api.ask(`/api/collections/${model}/items?limit=1`);
      const { features } = (await page.json()) as { features: { id: string }[] };
      records[model] = features[0]!.id;
    }
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
      "/catalog/69029.jsonld",
      "/catalog/69029.rdf",
      "/sitemap.xml",
      "/feed.atom",
      "/communes/69029",
      "/communes/69029/affiche",
      "/communes/69029/feed.atom",
      "/outlines.json",
      "/share/home.png",
      "/share/communes/69029.png",
      `/datasets?q=${FIELD}`,
      `/datasets?q=${MARKER}`,
      "/integrer?model=gardiennage",
      ...revisions.flatMap((revision) =>
        EXPORT_FORMATS.map(
          ({ id, extension }) => `/exports/gardiennage.${extension}?f=${id}&revision=${revision}`,
        ),
      ),
      ...["gardiennage", "cachettes"].flatMap((model) => [
        `/datasets/${model}`,
        `/datasets/${model}?commune=69029`,
        `/models/${model}/1.0.0`,
        `/schemas/${model}/1.0.0/schema.json`,
        `/datasets/${model}/revisions`,
        `/datasets/${model}/feed.atom`,
        `/datasets/${model}?tri=${FIELD}&couleur=${FIELD}&colonnes=${FIELD}&f.${FIELD}=${MARKER}`,
        `/datasets/${model}/map.json?couleur=${FIELD}&bbox=4,45,5,46`,
        `/share/datasets/${model}.png`,
        ...EMBED_VIEWS.flatMap((view) => [
          `/embed/${model}?view=${view}&commune=69029&record=${records[model]}`,
          `/embed/${model}?view=${view}&commune=69029&fields=${FIELD}&sort=${FIELD}&colour=${FIELD}&record=${records[model]}`,
        ]),
        `/datasets/${model}/records/${records[model]}`,
        `/datasets/${model}/records/${records[model]}/map.json`,
        `/api/collections/${model}/queryables`,
        `/api/collections/${model}/schema`,
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
    const variants = new Map<string, number>();
    let read = 0;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = path.split("?", 1)[0]!;
      variants.set(page, (variants.get(page) ?? 0) + 1);
      if (variants.get(page)! > MOST_VARIANTS) continue;
      const response = await api.ask(path);
      const type = response.headers.get("content-type") ?? "";
      const text = await said(new Uint8Array(await response.arrayBuffer()), type);
      const headers = JSON.stringify([...response.headers]);
      expect(response.status, `${path}: ${text.slice(0, 300)}`).not.toBe(500);
      // What was asked for may be said back; the address itself is no secret told.
      const asked = decodeURIComponent(path);
      if (!asked.includes(FIELD) && !asked.includes(MARKER)) expectNothing(text + headers, path);
      else expectNothing(text.replaceAll(MARKER, "") + headers.replaceAll(MARKER, ""), path, false);
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
    expect(read).toBeGreaterThan(120);
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
