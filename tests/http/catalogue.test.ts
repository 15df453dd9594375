import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { CATALOGUE_FORMATS, type CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";
import { breaches, DCAT_AP, entailed, RELEASES } from "../harvest/shaclBreaches.ts";
import { readGraph } from "../harvest/readGraph.ts";
import { repeated, type Walk, walkCatalogue } from "../harvest/walkCatalogue.ts";
import { type ApiApp, apiApp, json, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";

const COMMUNES = ["69029", "69283"];
const MODELS = ["toilettes", "parcs-jardins"] as const;

describeOnEachEngine("catalogues", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: MODELS, communes: COMMUNES });
    await api.ask("/exports/toilettes.csv").then((response) => response.text());
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  const walk = (path: string): Promise<Walk> =>
    walkCatalogue((url) => api.ask(url), `${SITE}${path}`, new Date().toISOString());

  const problemAt = async (path: string, status = 404) => (await json(await api.ask(path), status))["code"];

  it.each(Object.keys(CATALOGUE_FORMATS) as CatalogueFormat[])(
    "are walked by a harvester in %s, and no dataset stands in two",
    async (format) => {
      const walks: Walk[] = [];
      for (const path of ["/catalog", ...COMMUNES.map((insee) => `/catalog/${insee}`)])
        walks.push(await walk(`${path}.${format}`));
      expect(walks.flatMap(({ problems }) => problems)).toEqual([]);
      expect(walks.map(({ datasets }) => datasets.length)).toEqual([2, 2, 2]);
      const datasets = walks.flatMap((one) => one.datasets);
      expect(repeated(datasets)).toEqual([]);
      expect(datasets.map(({ identifier }) => identifier).sort()).toEqual(
        ["200046977", ...COMMUNES].flatMap((code) => MODELS.map((model) => `${code}-${model}`)).sort(),
      );
      for (const { description, spatial, licence } of datasets) {
        expect(description.length).toBeGreaterThan(30);
        expect(spatial).not.toBeNull();
        expect(licence).toContain("Licence Ouverte");
      }
    },
  );

  it("name files and pages that answer at once, without a redirect", async () => {
    const { datasets } = await walk("/catalog/69029.ttl");
    for (const { resources } of datasets)
      for (const { url, type } of resources) {
        const response = await api.ask(url, { method: type === "api" ? "GET" : "HEAD" });
        expect(response.status, url).toBe(200);
        if (type === "main") expect(response.headers.get("last-modified"), url).not.toBeNull();
      }
  });

  it.skipIf(!existsSync(RELEASES))("break no shape of DCAT-AP as they are served", async () => {
    for (const path of ["/catalog.ttl", "/catalog/69029.ttl", "/catalog/69123.ttl"]) {
      const response = await api.ask(path);
      expect(response.status, path).toBe(200);
      const graph = await readGraph(await response.text(), "ttl", `${SITE}${path}`);
      expect(
        await breaches(
          entailed(graph.getQuads(null, null, null, null) as Parameters<typeof entailed>[0]),
          DCAT_AP,
        ),
        path,
      ).toEqual([]);
    }
  });

  it("are asked again for nothing while nothing changes", async () => {
    const response = await api.ask("/catalog.jsonld");
    expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const headers = { "if-none-match": response.headers.get("etag")! };
    expect((await api.ask("/catalog.jsonld", { headers })).status).toBe(304);
  });

  it("say what does not exist", async () => {
    expect(await problemAt("/catalog/99999.ttl")).toBe("organization.unknown");
    expect(await problemAt("/catalog/%00.ttl")).toBe("organization.unknown");
    expect(await problemAt("/catalog.xml")).toBe("request.page-unknown");
    expect(await problemAt("/catalog.ttl?page=2")).toBe("request.page-unknown");
    expect(await problemAt("/catalog.ttl?page=-1")).toBe("request.page-unknown");
    expect(await problemAt("/catalog.ttl?pages=1", 400)).toBe("query.parameter");
  });
});
