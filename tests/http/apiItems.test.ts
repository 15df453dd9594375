import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type ApiApp, apiApp, json, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";

interface FeatureCollection {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly [number, number] } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[];
  readonly numberMatched?: number;
  readonly numberReturned: number;
}

const ITEMS = "/api/collections/toilettes/items";

describeOnEachEngine("items", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: ["toilettes"], communes: ["69029", "69194"] });
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  const page = async (query: string): Promise<FeatureCollection> =>
    json<FeatureCollection>(await api.ask(`${ITEMS}?${query}`));

  async function walk(query: string): Promise<FeatureCollection["features"]> {
    const features: FeatureCollection["features"][number][] = [];
    for (let url: string | undefined = `${ITEMS}?${query}`; url !== undefined;) {
      const read: FeatureCollection = await json<FeatureCollection>(await api.ask(url));
      features.push(...read.features);
      url = read.links.find(({ rel }) => rel === "next")?.href;
    }
    return features;
  }

  const total = sampleRecords("toilettes", "69029").length + sampleRecords("toilettes", "69194").length;

  it("are all there, each once, whatever the size of pages and the order", async () => {
    const whole = await page("limit=1000");
    expect(whole.numberMatched).toBe(total);
    expect(whole.features).toHaveLength(total);
    const ids = new Set(whole.features.map(({ id }) => id));
    for (const query of [
      "limit=7",
      "limit=7&sortby=nom",
      "limit=5&sortby=-nom,commune",
      "limit=3&sortby=-_commune",
      "limit=4&bbox=4,45,6,46",
      "limit=4&bbox=4,45,6,46&sortby=nom",
      "limit=4&bbox=4,45,6,46&_commune=69029,69194",
    ]) {
      const walked = await walk(query);
      expect(walked.length, query).toBe(total);
      expect(new Set(walked.map(({ id }) => id)), query).toEqual(ids);
    }
  });

  it("are filtered by box exactly, in every order", async () => {
    const whole = await page("limit=1000");
    const [west, south, east, north] = [4.91, 45.735, 4.92, 45.75];
    const inside = whole.features
      .filter(({ geometry }) => {
        if (geometry === null) return true;
        const [lon, lat] = geometry.coordinates;
        return lon >= west && lon <= east && lat >= south && lat <= north;
      })
      .map(({ id }) => id);
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(total);
    for (const query of ["", "&sortby=nom", "&_commune=69029,69194", "&datetime=../.."]) {
      const walked = await walk(`limit=3&bbox=${[west, south, east, north].join(",")}${query}`);
      expect(walked.map(({ id }) => id).sort(), query).toEqual([...inside].sort());
    }
  });

  it("say where they are, what else there is, and in which system", async () => {
    const response = await api.ask(`${ITEMS}?limit=2`);
    expect(response.headers.get("content-type")).toBe("application/geo+json");
    expect(response.headers.get("content-crs")).toBe("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("ratelimit")).toContain('"api"');
    const { links } = await json<FeatureCollection>(response);
    expect(links.map(({ rel }) => rel)).toEqual(["self", "alternate", "alternate", "next", "collection"]);
    expect(links[0]!.href).toBe(`${SITE}${ITEMS}?limit=2&f=json`);
  });
});
