import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import type { Model } from "../../src/domain/model/model.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { CATALOGUE_FORMATS, type CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";
import { breaches, DCAT_AP, entailed, HIGH_VALUE, RELEASES } from "../harvest/shaclBreaches.ts";
import { readGraph } from "../harvest/readGraph.ts";
import { repeated, type Walk, walkCatalogue } from "../harvest/walkCatalogue.ts";
import { type ApiApp, apiApp, json, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishSample } from "../setup/publishSample.ts";
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
    for (const format of Object.keys(CATALOGUE_FORMATS) as CatalogueFormat[])
      for (const catalogue of ["/catalog", ...[...COMMUNES, "69123"].map((insee) => `/catalog/${insee}`)]) {
        const { pages } = await walk(`${catalogue}.${format}`);
        for (const page of pages) {
          const graph = await readGraph(await (await api.ask(page)).text(), format, page);
          const quads = entailed(graph.getQuads(null, null, null, null));
          expect(await breaches(quads, DCAT_AP), page).toEqual([]);
        }
      }
  });

  it.skipIf(!existsSync(RELEASES))("break no shape of high-value datasets where one is", async () => {
    const { model } = parseModel({
      name: "adresses-locales",
      title: "Adresses",
      description: "Les adresses de la commune, certifiées ou non, avec leur position.",
      version: "1.0.0",
      fields: [{ name: "cle", type: "string" }],
      "traboule:hvd": "geospatial",
    }) as { model?: Model };
    await api.platform.models.adopt(model!);
    await publishSample(api.platform, {
      model: "adresses-locales",
      code: "69256",
      records: [{ cle: "69256_0001_00001" }],
    });
    const response = await api.ask("/catalog/69256.ttl");
    const text = await response.text();
    expect(text).toContain("dcatap:hvdCategory");
    const graph = await readGraph(text, "ttl", `${SITE}/catalog/69256.ttl`);
    const quads = entailed(graph.getQuads(null, null, null, null));
    expect(await breaches(quads, HIGH_VALUE)).toEqual([]);
    expect(await breaches(quads, DCAT_AP)).toEqual([]);
  });

  it("are asked again for nothing while nothing changes", async () => {
    const response = await api.ask("/catalog.jsonld");
    expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await api.ask("/feed.atom")).headers.get("access-control-allow-origin")).toBe("*");
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
