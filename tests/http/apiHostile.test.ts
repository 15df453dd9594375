import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type ApiApp, apiApp, json } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";

const ITEMS = "/api/collections/toilettes/items";
const LONG = "a".repeat(10_000);
const circle = (points: number): string => {
  const ring = Array.from({ length: points }, (_, at) => {
    const angle = (2 * Math.PI * (at % (points - 1))) / (points - 1);
    return `${(4.9 + Math.cos(angle)).toFixed(4)} ${(45.7 + Math.sin(angle)).toFixed(4)}`;
  });
  return `POLYGON((${ring.join(",")}))`;
};

/** Wrong or made to harm: each must be refused in words. */
const REFUSED: readonly string[] = [
  "bbox=",
  "bbox=a,b,c,d",
  "bbox=1,2,3",
  "bbox=NaN,0,1,1",
  "bbox=1e400,0,1,1",
  "bbox=5,46,4,45",
  "bbox=0,0,0,91",
  "bbox=4,45,5,46&bbox=4,45,5,46",
  "bbox-crs=EPSG:4326",
  "crs=http://www.opengis.net/def/crs/EPSG/0/4326%00",
  `crs=${LONG}`,
  "limit=1;drop table",
  "limit=1e3",
  "datetime=2026-13-45",
  "datetime=2026-01-01/2025-01-01",
  "datetime=/",
  "datetime=infinity",
  "cursor=AAAA",
  "cursor=%00",
  `cursor=${LONG}`,
  "sortby=_id",
  "sortby=nom,nom",
  "sortby=nom;drop table traboule.person",
  'sortby="nom"',
  "sortby=",
  "properties=secret",
  "properties=*",
  "f=xml",
  "filter-lang=sql",
  "filter=",
  "filter=1=1;--",
  "filter=nom",
  "filter=nom = 'a' OR",
  "filter=nom = (select 1)",
  "filter=pg_sleep(5) = 1",
  "filter=nom = 'a' --",
  "filter=_from > 1",
  "filter=_organization IS NULL",
  'filter="_search" IS NULL',
  "filter=nom LIKE nom",
  "filter=nom > 3",
  "filter=nom = '%00'",
  `filter=${encodeURIComponent(`${"(".repeat(500)}nom = 'a'${")".repeat(500)}`)}`,
  `filter=${encodeURIComponent(`nom = '${LONG}${LONG}'`)}`,
  `filter=${encodeURIComponent(Array.from({ length: 3000 }, (_, at) => `nom='${at}'`).join(" OR "))}`,
  "filter=S_INTERSECTS(geometry, POINT(400 90))",
  "filter=S_INTERSECTS(geometry, geometry)",
  "filter=S_INTERSECTS(nom, POINT(4 45))",
  "filter=S_INTERSECTS(geometry, POLYGON((0 0)))",
  "filter-lang=cql2-json&filter={",
  'filter-lang=cql2-json&filter={"op":"__proto__","args":[]}',
  `filter-lang=cql2-json&filter=${encodeURIComponent(`${'{"op":"not","args":['.repeat(800)}true${"]}".repeat(800)}`)}`,
  "nom=a&nom=b",
  "_commune=<script>",
  "_commune=69029' or 1=1",
  "__proto__=1",
  "constructor=1",
  `${LONG}=1`,
];

/** Odd and allowed: each must be answered, quickly. */
const ANSWERED: readonly string[] = [
  "q=%27%22%3B--",
  "q=%00",
  "q=&q",
  "q=((((",
  "q=!%26|<->:*",
  `q=${"mot ".repeat(40)}`,
  "commune=<script>",
  "nom=%27 or 1=1",
  "nom=%00",
  "bbox=-180,-90,180,90",
  "bbox=179,45,-179,46",
  "bbox=4.9,45.7,4.9,45.7",
  `filter=${encodeURIComponent(`nom LIKE '${"%a".repeat(60)}%'`)}`,
  `filter=${encodeURIComponent(`nom LIKE '\\'`)}`,
  `filter=${encodeURIComponent(`S_INTERSECTS(geometry, ${circle(150)})`)}`,
  "filter=NOT (nom = 'a' AND NOT nom = 'b')",
  "datetime=0001-01-01/9999-12-31",
  "limit=999999999999999",
];

describeOnEachEngine("hostile queries", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: ["toilettes"], communes: ["69029"] });
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  it.each(REFUSED.map((query) => [query.slice(0, 60), query]))("refuses %s", async (_, query) => {
    const started = Date.now();
    const response = await api.ask(`${ITEMS}?${query.replaceAll(" ", "%20")}`);
    const problem = await response.text();
    expect([400, 406], `${response.status} ${problem.slice(0, 300)}`).toContain(response.status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(problem)).toMatchObject({ status: response.status });
    expect(problem).not.toMatch(/select|pg_|relation|syntax error|\.ts:/);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it.each(ANSWERED.map((query) => [query.slice(0, 60), query]))("answers %s", async (_, query) => {
    const started = Date.now();
    const response = await api.ask(`${ITEMS}?${query.replaceAll(" ", "%20")}`);
    const body = await response.text();
    expect([200, 400], `${response.status} ${body.slice(0, 300)}`).toContain(response.status);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  it("never shows hostile values as code", async () => {
    const response = await api.ask(`${ITEMS}?f=html&q=%3Cscript%3Ealert(1)%3C/script%3E`);
    expect(await response.text()).not.toContain("<script>alert");
    const refused = await api.ask(`${ITEMS}?%3Cscript%3Ealert(1)%3C/script%3E=1`, {
      headers: { accept: "text/html" },
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toContain("<script>alert");
  });

  it("refuses what is no reading, and says what is", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const headers = { "content-type": "application/json" };
      const response = await api.ask(ITEMS, { method, headers });
      expect(response.headers.get("allow"), method).toContain("GET");
      expect((await json(response, 405))["code"], method).toBe("request.method");
    }
    const preflight = await api.ask(ITEMS, {
      method: "OPTIONS",
      headers: { origin: "https://autre.exemple", "access-control-request-method": "GET" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("counts the requests of a client, and tells when to come back", async () => {
    const one = { incoming: { socket: { remoteAddress: "192.0.2.77" } } };
    let response = new Response();
    for (let at = 0; at < 1300 && response.status !== 429; at += 1)
      response = await api.app.request("https://donnees.exemple.fr/api/rien", {}, one);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.headers.get("ratelimit-policy")).toBe('"api";q=1200;w=60');
    expect((await json(response, 429))["code"]).toBe("request.too-many");
    expect((await api.ask(`${ITEMS}?limit=1`)).status).toBe(200);
  });

  it("holds as many records as were published", async () => {
    const { numberMatched } = await json(await api.ask(`${ITEMS}?limit=1`));
    expect(numberMatched).toBe(sampleRecords("toilettes", "69029").length);
  });
});
