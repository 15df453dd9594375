import { describe, expect, it } from "vitest";
import { builtInModels } from "../../domain/models/builtInModels.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import type { ApiContext } from "./apiContext.ts";
import { collection, collections, type CollectionFacts } from "./collection.ts";
import { collectionSchema, queryables } from "./collectionSchema.ts";
import { conformance } from "./conformance.ts";
import { CRS84 } from "./crs.ts";
import { feature, featureDocument } from "./feature.ts";
import { featureCollectionEnds } from "./featureCollection.ts";
import { landingPage } from "./landingPage.ts";
import type { Link } from "./link.ts";
import { openapi } from "./openapi.ts";
import { queryableFields } from "./queryable.ts";
import { ITEMS_PARAMETERS } from "./readItemsQuery.ts";

const context: ApiContext = {
  root: "https://exemple.fr/api",
  site: "https://exemple.fr",
  documentation: "https://exemple.fr/documentation",
  territory: "la Métropole",
  language: "fr",
};
const models = [...builtInModels.values()].map((schema) => parseModel(schema).model!);
const withSecret = parseModel({
  name: "essai",
  title: "Essai",
  fields: [
    { name: "nom", type: "string", constraints: { required: true } },
    { name: "surface", type: "number", constraints: { minimum: 0 }, "traboule:unit": "m2" },
    { name: "secret", type: "string", "traboule:visibility": "internal" },
  ],
}).model!;
const facts: CollectionFacts[] = [...models, withSecret].map((model) => ({
  model,
  extent: [4.7, 45.5, 5.1, 45.9],
  publishedFrom: "2026-01-01T00:00:00Z",
  license: { href: "https://www.etalab.gouv.fr/licence-ouverte-open-licence", title: "Licence Ouverte 2.0" },
}));

const ofRel = (links: readonly Link[], rel: string): string[] =>
  links.filter((link) => link.rel === rel).map((link) => link.type);

describe("documents", () => {
  it("lead from the landing page to the rest", () => {
    const { links } = landingPage(context);
    expect(ofRel(links, "self")).toEqual(["application/json"]);
    expect(ofRel(links, "alternate")).toEqual(["text/html"]);
    expect(ofRel(links, "service-desc")).toEqual(["application/vnd.oai.openapi+json;version=3.0"]);
    expect(ofRel(links, "service-doc")).toEqual(["text/html"]);
    for (const rel of ["conformance", "data"]) expect(ofRel(links, rel)).toHaveLength(1);
  });

  it("declare each conformance class once", () => {
    const { conformsTo } = conformance();
    expect(new Set(conformsTo).size).toBe(conformsTo.length);
    expect(conformsTo).toContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
  });

  it("describe a collection alone as in the list", () => {
    const list = (collections(context, facts) as { collections: object[] }).collections;
    for (const [at, one] of facts.entries()) expect(collection(context, one)).toEqual(list[at]);
  });

  it("link every form of the items, and list systems with the default first", () => {
    for (const one of facts) {
      const { links, crs, storageCrs } = collection(context, one);
      expect(ofRel(links, "items")).toEqual(["application/geo+json", "text/html", "text/csv"]);
      expect(links.every((link) => link.rel !== "" && link.type !== "")).toBe(true);
      if (crs) expect([crs[0], crs.includes(storageCrs!)]).toEqual([CRS84.uri, true]);
    }
  });

  it("write pages of features around what is streamed", () => {
    const ends = featureCollectionEnds(context, {
      collection: "toilettes",
      collectionTitle: "Toilettes",
      parameters: [
        ["bbox", "1,2,3,4"],
        ["cursor", "a"],
        ["f", "json"],
      ],
      next: "b",
      matched: 3,
      returned: 1,
      timeStamp: "2026-11-21T21:00:00Z",
    });
    const page = JSON.parse(`${ends.before}{"type":"Feature"}${ends.after}`);
    expect(page).toMatchObject({ type: "FeatureCollection", numberMatched: 3, numberReturned: 1 });
    const href = (rel: string): string => page.links.find((link: Link) => link.rel === rel).href;
    expect(new URL(href("next")).searchParams.getAll("cursor")).toEqual(["b"]);
    expect(new URL(href("self")).searchParams.get("bbox")).toBe("1,2,3,4");
    expect(ofRel(page.links, "alternate")).toEqual(["text/html", "text/csv"]);
  });

  it("write features typed, projected, without internal fields", () => {
    const record = {
      id: "01234567-89ab-4cde-8f01-23456789abcd",
      geometry: { type: "Point", coordinates: [3, 46.5] } as const,
      values: ["Square", "12.5"],
    };
    const one = feature(withSecret, record, CRS84);
    expect(one.properties).toEqual({ nom: "Square", surface: 12.5 });
    expect(feature(withSecret, record, CRS84, ["surface"]).properties).toEqual({ surface: 12.5 });
    const alone = featureDocument(context, withSecret, one);
    expect(ofRel(alone.links!, "collection")).toEqual(["application/json"]);
    expect(ofRel(alone.links!, "alternate")).toEqual(["text/html"]);
  });

  it("give a schema with roles and units, of public fields", () => {
    const schema = collectionSchema(context, withSecret) as {
      properties: Record<string, object>;
      required: string[];
    };
    expect(Object.keys(schema.properties)).toEqual(["_id", "nom", "surface"]);
    expect(schema.properties["surface"]).toMatchObject({ type: "number", minimum: 0, "x-ogc-unit": "m2" });
    expect(schema.required).toEqual(["nom"]);
    const spatial = collectionSchema(
      context,
      models.find(({ name }) => name === "toilettes")!,
    );
    expect(spatial).toMatchObject({
      properties: { geometry: { "x-ogc-role": "primary-geometry", format: "geometry-point" } },
    });
    expect(JSON.stringify(queryables(context, withSecret))).not.toContain("secret");
  });
});

describe("openapi", () => {
  const definition = openapi(context, "1.0.0", [...models, withSecret]) as {
    paths: Record<
      string,
      { get: { operationId: string; parameters: Record<string, unknown>[]; responses: object } }
    >;
    components: Record<string, Record<string, Record<string, unknown>>>;
  };

  it("resolves every reference", () => {
    const references = [...JSON.stringify(definition).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    const lost = references.filter(([, kind, name]) => definition.components[kind!]?.[name!] === undefined);
    expect(lost).toEqual([]);
  });

  it("names each operation and parameter once, and declares every part of a path", () => {
    const operations = Object.entries(definition.paths);
    expect(new Set(operations.map(([, { get }]) => get.operationId)).size).toBe(operations.length);
    for (const [path, { get }] of operations) {
      const resolved = get.parameters.map((one) => {
        const name = (one["$ref"] as string | undefined)?.split("/").at(-1);
        return name === undefined ? one : definition.components["parameters"]![name]!;
      });
      const keys = resolved.map((one) => `${String(one["in"])} ${String(one["name"])}`);
      expect(new Set(keys).size).toBe(keys.length);
      const declared = resolved.filter((one) => one["in"] === "path").map((one) => one["name"]);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((part) => part[1]));
    }
  });

  it("defines what the query reader knows, and nothing more", () => {
    for (const model of models) {
      const { parameters } = definition.paths[`/collections/${model.name}/items`]!.get;
      const names = parameters.map((one) => {
        const name = (one["$ref"] as string | undefined)?.split("/").at(-1);
        return name === undefined ? one["name"] : definition.components["parameters"]![name]!["name"];
      });
      const known = [
        ...ITEMS_PARAMETERS,
        "commune",
        "_commune",
        ...queryableFields(model).map(({ name }) => name),
      ];
      expect(new Set(names)).toEqual(new Set(known));
    }
  });

  it("defines bbox, limit and datetime as Part 1 says", () => {
    const { bbox, limit, datetime } = definition.components["parameters"]!;
    expect(bbox).toMatchObject({
      required: false,
      style: "form",
      explode: false,
      schema: { type: "array", minItems: 4, maxItems: 6, items: { type: "number" } },
    });
    expect(limit).toMatchObject({ style: "form", explode: false, schema: { type: "integer" } });
    expect(datetime).toMatchObject({ style: "form", explode: false, schema: { type: "string" } });
  });

  it("never names an internal field", () => {
    expect(JSON.stringify(definition)).not.toContain("secret");
  });
});
