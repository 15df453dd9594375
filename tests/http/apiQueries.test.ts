import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type ApiApp, apiApp, json } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import type { Features } from "../setup/ogcDocuments.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";

const COLLECTION = "/api/collections/toilettes";
const ITEMS = `${COLLECTION}/items`;

describeOnEachEngine("the API beside its core", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: ["toilettes"], communes: ["69029", "69283"] });
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  const read = async <Body>(path: string): Promise<Body> => json<Body>(await api.ask(path));
  const items = (query = ""): Promise<Features> => read<Features>(`${ITEMS}?${query}`);

  it("queryables, schema, filter, filter-lang (parts 3 and 5)", async () => {
    const { properties } = await read<{ properties: Record<string, unknown> }>(`${COLLECTION}/queryables`);
    expect(Object.keys(properties)).toContain("nom");
    const schema = await api.ask(`${COLLECTION}/schema`);
    expect(schema.headers.get("content-type")).toBe("application/schema+json");
    const [first] = (await items("limit=1")).features;
    const name = String(first!.properties["nom"]);
    const text = `nom = '${name.replaceAll("'", "''")}'`;
    const found = await items(`filter=${encodeURIComponent(text)}`);
    expect(found.features.map(({ id }) => id)).toContain(first!.id);
    const filter = { op: "=", args: [{ property: "nom" }, name] };
    const asJson = await items(`filter=${encodeURIComponent(JSON.stringify(filter))}&filter-lang=cql2-json`);
    expect(asJson.features).toEqual(found.features);
    expect((await items(`nom=${encodeURIComponent(name)}`)).features).toEqual(found.features);
    const folded = `CASEI(ACCENTI(nom)) LIKE CASEI(ACCENTI('${name.slice(0, 5).toUpperCase().replaceAll("'", "''")}%'))`;
    expect((await items(`filter=${encodeURIComponent(folded)}`)).numberReturned).toBeGreaterThan(0);
  });

  it("csv, chosen fields, search", async () => {
    const response = await api.ask(`${ITEMS}?f=csv&properties=commune,nom&limit=2`);
    expect(response.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(response.headers.get("link")).toContain('rel="next"');
    expect((await response.text()).split("\n")[0]).toMatch(/^(?:nom,commune|commune,nom)$/);
    const chosen = await items("properties=nom&limit=1");
    expect(Object.keys(chosen.features[0]!.properties)).toEqual(["nom"]);
    const everywhere = await items("q=toilettes&limit=1000");
    expect(everywhere.numberReturned).toBeGreaterThan(0);
    expect((await items("q=motintrouvable")).features).toEqual([]);
  });

  it("is asked again for nothing while nothing changes", async () => {
    for (const path of [ITEMS, `${ITEMS}?bbox=4,45,5,46`, COLLECTION, "/api", "/api/openapi.json"]) {
      const response = await api.ask(path);
      const headers = { "if-none-match": response.headers.get("etag")! };
      const again = await api.ask(path, { headers });
      expect(again.status, path).toBe(304);
      expect(again.headers.get("access-control-allow-origin"), path).toBe("*");
    }
    const page = await api.ask(ITEMS, { headers: { accept: "text/html" } });
    expect(page.headers.get("etag")).not.toBe((await api.ask(ITEMS)).headers.get("etag"));
  });
});
