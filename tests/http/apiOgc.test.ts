import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { SUPPORTED_CRS } from "../../src/exchange/ogc/crs.ts";
import { type ApiApp, apiApp, json, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import {
  type Collection,
  expectFeatures,
  type Feature,
  type Features,
  type Link,
  rels,
} from "../setup/ogcDocuments.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";

const CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857";
const COLLECTION = "/api/collections/toilettes";
const ITEMS = `${COLLECTION}/items`;
const COMMUNES = ["69029", "69283"];

const total = COMMUNES.flatMap((insee) => sampleRecords("toilettes", insee)).length;

/** WGS 84 [lon, lat] in Web Mercator. */
const metres = ([lon, lat]: readonly [number, number]): number[] => [
  (lon * 20037508.342789244) / 180,
  (Math.log(Math.tan(((90 + lat) * Math.PI) / 360)) / Math.PI) * 20037508.342789244,
];

// Each test is named after the assertions of the official suite that it holds.
describeOnEachEngine("OGC API Features", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;
  let definition: {
    openapi: string;
    paths: Record<string, { get?: { parameters: { $ref?: string; name?: string }[]; responses: object } }>;
    components: { parameters: Record<string, Record<string, unknown>>; securitySchemes: object };
  };

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: ["toilettes", "parcs-jardins"], communes: COMMUNES });
    definition = await json(await api.ask("/api/openapi.json"));
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  const read = async <Body>(path: string): Promise<Body> => json<Body>(await api.ask(path));
  const idsOf = async (query: string): Promise<string[]> =>
    (await items(`limit=1000&${query}`)).features.map(({ id }) => id).sort();
  const items = (query = ""): Promise<Features> => read<Features>(`${ITEMS}?${query}`);

  it("landingPageRetrieval, landingPageValidation", async () => {
    for (const path of ["/api", "/api/"]) {
      const response = await api.ask(path, { headers: { accept: "application/json" } });
      expect(response.headers.get("content-type")).toBe("application/json");
      const { links } = await json<{ links: Link[] }>(response);
      for (const rel of ["self", "service-desc", "service-doc", "conformance", "data"])
        expect(rels(links), path).toContain(rel);
    }
  });

  it("openapiDocumentRetrieval, apiDefinitionValidation", async () => {
    const { links } = await read<{ links: Link[] }>("/api");
    const link = links.find(({ rel }) => rel === "service-desc")!;
    const response = await api.ask(link.href);
    expect(response.headers.get("content-type")).toBe("application/vnd.oai.openapi+json;version=3.0");
    expect(definition.openapi).toMatch(/^3\.0\./);
    expect(Object.keys(definition.paths)).toContain("/collections/toilettes/items");
    expect(Object.keys(definition.components.securitySchemes)).toEqual(["accessKey"]);
    const ids = Object.values(definition.paths).flatMap((path) =>
      Object.values(path).flatMap((one) => (one as { operationId?: string }).operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const { tags } = definition as unknown as { tags: readonly { readonly name: string }[] };
    const borne = Object.values(definition.paths).flatMap((path) =>
      Object.values(path).flatMap((one) => (one as { tags?: readonly string[] }).tags ?? []),
    );
    expect(new Set(tags.map(({ name }) => name))).toEqual(new Set(borne));
    const references = JSON.stringify(definition).matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g);
    const { components } = definition as unknown as { components: Record<string, Record<string, unknown>> };
    for (const [, kind, name] of references)
      expect(components[kind!]?.[name!], `${kind} ${name}`).toBeDefined();
  });

  it("oas-impl: every path of the definition answers", async () => {
    const { features } = await items("limit=1");
    const park = (await read<Features>("/api/collections/parcs-jardins/items?limit=1")).features[0]!;
    for (const [path, { get }] of Object.entries(definition.paths)) {
      if (!get || path.startsWith("/prive")) continue;
      const id = path.includes("parcs-jardins") ? park.id : features[0]!.id;
      const at = `/api${path.replace("{collectionId}", "toilettes").replace("{featureId}", id)}`;
      expect((await api.ask(at)).status, path).toBe(200);
    }
  });

  it("validateConformanceOperationAndResponse, verifyConformanceClass", async () => {
    const { conformsTo } = await read<{ conformsTo: string[] }>("/api/conformance");
    for (const name of ["core", "geojson", "html", "oas30"])
      expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`);
    expect(conformsTo).toContain("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
  });

  it("validateFeatureCollectionsMetadataOperation, _Links, _Items, _CrsProperty, _Content; validateFeatureCollectionMetadata*", async () => {
    const { links, collections, crs } = await read<{
      links: Link[];
      collections: Collection[];
      crs: string[];
    }>("/api/collections");
    expect(rels(links)).toEqual(["self", "alternate"]);
    expect(collections.map(({ id }) => id).sort()).toEqual(["parcs-jardins", "toilettes"]);
    expect(crs).toContain(CRS84);
    for (const one of collections) {
      const itemLinks = one.links.filter(({ rel }) => rel === "items");
      expect(itemLinks.map(({ type }) => type)).toContain("application/geo+json");
      for (const { href } of itemLinks) expect((await api.ask(href)).status, href).toBe(200);
      expect(await read<Collection>(`/api/collections/${one.id}`)).toEqual(one);
      const [west, south, east, north] = one.extent.spatial.bbox[0] as [number, number, number, number];
      expect(one.extent.spatial.crs).toBe(CRS84);
      for (const { geometry } of (await read<Features>(`/api/collections/${one.id}/items?limit=1000`))
        .features) {
        if (geometry?.type !== "Point") continue;
        const [lon, lat] = geometry.coordinates;
        expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
      }
      expect(Date.parse(one.extent.temporal.interval[0]![0]!)).toBeLessThanOrEqual(Date.now());
    }
  });

  it("verifyCollection(s)CrsIdentifierOf*, DefaultCrs, StorageCrs", async () => {
    const { crs, storageCrs } = await read<Collection>(COLLECTION);
    expect(crs).toEqual(SUPPORTED_CRS.map(({ uri }) => uri));
    expect(crs[0]).toBe(CRS84);
    expect(crs).toContain(storageCrs);
    for (const uri of crs) expect(uri).toMatch(/^http:\/\/www\.opengis\.net\/def\/crs\/\w+\/[\d.]+\/\w+$/);
  });

  it("validateFeaturesOperation, validateFeaturesResponse_*", async () => {
    const response = await api.ask(ITEMS);
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    const page = await json<Features>(response);
    expectFeatures(page, ITEMS);
    expect(page.numberMatched).toBe(total);
  });

  it("boundingBoxParameterDefinition, limitParameterDefinition, timeParameterDefinition", () => {
    const { parameters } = definition.components;
    expect(parameters["bbox"]).toMatchObject({
      name: "bbox",
      in: "query",
      required: false,
      style: "form",
      explode: false,
      schema: { type: "array", items: { type: "number" } },
    });
    expect(parameters["limit"]).toMatchObject({
      in: "query",
      required: false,
      style: "form",
      explode: false,
      schema: { type: "integer", minimum: 1, maximum: 10_000, default: 100 },
    });
    expect(parameters["datetime"]).toMatchObject({
      in: "query",
      required: false,
      schema: { type: "string" },
    });
    const named = definition.paths["/collections/toilettes/items"]!.get!.parameters.map(({ $ref }) => $ref);
    for (const name of ["bbox", "limit", "datetime", "crs", "bbox-crs"])
      expect(named).toContain(`#/components/parameters/${name}`);
  });

  it("validateFeaturesWithBoundingBox*", async () => {
    for (const box of [
      "4.9,45.7,4.93,45.75",
      "-180,-90,180,90",
      "177.0,65.0,-177.0,70.0",
      "4.9,45.7,0,4.93,45.75,100",
    ]) {
      const page = await items(`bbox=${box}`);
      expectFeatures(page, ITEMS);
    }
    expect((await items("bbox=-180,-90,180,90&limit=1000")).numberReturned).toBe(total);
  });

  it("validateFeaturesWithLimit*", async () => {
    for (const limit of [1, 2, 5, 10_000]) {
      const page = await items(`limit=${limit}`);
      expectFeatures(page, ITEMS, limit);
      expect(page.features).toHaveLength(Math.min(limit, total));
      expect(rels(page.links).includes("next")).toBe(limit < total);
    }
    expect((await api.ask(`${ITEMS}?limit=10000000`)).status).toBe(200);
  });

  it("validateFeaturesWithDateTime*", async () => {
    const now = new Date(Date.now() + 60_000).toISOString();
    for (const time of [
      now,
      `../${now}`,
      `2018-02-12T00:00:00Z/..`,
      `2018-02-12T00:00:00Z/${now}`,
      "2100-01-01",
    ]) {
      const page = await items(`limit=1000&datetime=${time}`);
      expectFeatures(page, ITEMS, 1000);
      expect(page.features, time).toHaveLength(total);
    }
    for (const time of ["2018-02-12T23:20:50Z", "2018-02-12", "../2018-02-12T00:00:00Z"])
      expect((await items(`datetime=${time}`)).features, time).toEqual([]);
  });

  it("validateFeaturesOperation_QueryParamUnknown, _QueryParamInvalid", async () => {
    for (const query of [
      "unknownQueryParameter=1",
      "limit=0",
      "limit=-1",
      "limit=x",
      "bbox=1,2,3",
      "datetime=hier",
    ]) {
      const response = await api.ask(`${ITEMS}?${query}`);
      expect(response.status, query).toBe(400);
      expect(response.headers.get("content-type"), query).toBe("application/problem+json");
    }
    for (const path of ["/api", "/api/conformance", "/api/collections", COLLECTION, "/api/openapi.json"])
      expect((await api.ask(`${path}?unknownQueryParameter=1`)).status, path).toBe(400);
  });

  it("featureOperation, validateFeatureResponse", async () => {
    const [first] = (await items("limit=1")).features;
    const response = await api.ask(`${ITEMS}/${first!.id}`);
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    const one = await json<Feature>(response);
    expect(one).toMatchObject({ type: "Feature", id: first!.id, geometry: first!.geometry });
    expect(rels(one.links!)).toEqual(["self", "alternate", "collection", "canonical"]);
    expect(one.links![0]!.href).toBe(`${SITE}${ITEMS}/${first!.id}?f=json`);
    expect((await api.ask(`${ITEMS}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    expect((await api.ask(`${ITEMS}/42`)).status).toBe(404);
    expect((await api.ask("/api/collections/rien/items")).status).toBe(404);
  });

  it("verifyFeature(s)CrsParameter, Default, Invalid, Transform*", async () => {
    const reference = (await items("limit=1")).features[0]!;
    for (const path of [`${ITEMS}?limit=1&`, `${ITEMS}/${reference.id}?`])
      for (const { uri } of SUPPORTED_CRS) {
        const response = await api.ask(`${path}crs=${encodeURIComponent(uri)}`);
        expect(response.headers.get("content-crs"), uri).toBe(`<${uri}>`);
        const body = await json<Features & Feature>(response);
        const [x, y] = (body.features?.[0] ?? body).geometry!.coordinates;
        const [lon, lat] = reference.geometry!.coordinates;
        if (uri === CRS84) expect([x, y]).toEqual([lon, lat]);
        else if (uri.endsWith("/4326")) expect([x, y]).toEqual([lat, lon]);
        else expect(Math.abs(x) + Math.abs(y)).toBeGreaterThan(100_000);
      }
    for (const path of [ITEMS, `${ITEMS}/${reference.id}`]) {
      expect((await api.ask(path)).headers.get("content-crs")).toBe(`<${CRS84}>`);
      expect((await api.ask(`${path}?crs=http://www.opengis.net/def/crs/EPSG/0/1`)).status).toBe(400);
    }
  });

  it("verifyBboxCrsParameter, WithDefaultCrs, Default, Invalid", async () => {
    const box = [4.9, 45.7, 4.92, 45.74] as const;
    const projected = [...metres([box[0], box[1]]), ...metres([box[2], box[3]])];
    const plain = await idsOf(`bbox=${box.join()}`);
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.length).toBeLessThan(total);
    expect(await idsOf(`bbox=${box.join()}&bbox-crs=${encodeURIComponent(CRS84)}`)).toEqual(plain);
    expect(await idsOf(`bbox=${projected.join()}&bbox-crs=${encodeURIComponent(MERCATOR)}`)).toEqual(plain);
    const latitudeFirst = [box[1], box[0], box[3], box[2]].join();
    const epsg4326 = encodeURIComponent("http://www.opengis.net/def/crs/EPSG/0/4326");
    expect(await idsOf(`bbox=${latitudeFirst}&bbox-crs=${epsg4326}`)).toEqual(plain);
    expect((await api.ask(`${ITEMS}?bbox=${box.join()}&bbox-crs=nowhere`)).status).toBe(400);
  });

  it("html-definition, html-content: every resource is a page too", async () => {
    const [first] = (await items("limit=1")).features;
    for (const path of [
      "/api",
      "/api/conformance",
      "/api/collections",
      COLLECTION,
      `${COLLECTION}/queryables`,
      `${COLLECTION}/schema`,
      ITEMS,
      `${ITEMS}/${first!.id}`,
    ]) {
      const asked = await api.ask(path, { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } });
      expect(asked.headers.get("content-type"), path).toMatch(/^text\/html/);
      const page = await asked.text();
      expect(page, path).toMatch(/^<!doctype html>/i);
      expect(page, path).not.toMatch(/<script>|style="|onclick=/);
      const explicit = await api.ask(`${path}?f=html`);
      expect(explicit.headers.get("content-type"), path).toMatch(/^text\/html/);
      for (const [, href] of page.matchAll(/href="((?:https:\/\/donnees\.exemple\.fr)?\/api[^"]*)"/g))
        expect((await api.ask(href!.replaceAll("&amp;", "&"))).status, href).toBe(200);
    }
  });
});
