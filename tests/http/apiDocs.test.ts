import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { Problem } from "../../src/domain/problem/problem.ts";
import { type ProblemCode, type ProblemKind, PROBLEMS } from "../../src/domain/problem/problems.ts";
import { SUPPORTED_CRS } from "../../src/exchange/ogc/crs.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { problemOutline } from "../../src/messages/problems.ts";
import { problemKindText } from "../../src/messages/web/problemPages.ts";
import { problemDocument } from "../../src/server/problemDocument.ts";
import { type ApiApp, apiApp, SITE } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";

const decoded = (html: string): string =>
  html
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describeOnEachEngine("the documentation of the API", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;
  let page: string;
  let samples: string[];

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await publishedTerritory(api.platform, { models: ["toilettes"], communes: ["69029"] });
    page = await (await api.ask("/docs/api")).text();
    samples = [...page.matchAll(/<code>([\s\S]*?)<\/code>/g)].map(([, code]) => decoded(code!));
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  it("links only to what answers", async () => {
    const links = [...page.matchAll(/href="(\/(?:api|exports|catalog)[^"]*)"/g)].map(([, href]) =>
      decoded(href!),
    );
    expect(links.length).toBeGreaterThan(15);
    for (const href of links) expect((await api.ask(href)).status, href).toBe(200);
  });

  it("shows parameters and filters that find something", async () => {
    const links = [...page.matchAll(/href="(\/api\/collections\/toilettes\/items\?[^"]*)"/g)].map(
      ([, href]) => decoded(href!),
    );
    const using = (name: string) => links.filter((href) => new RegExp(`[?&]${name}=`).test(href));
    for (const name of [
      "commune",
      "bbox",
      "bbox-crs",
      "crs",
      "q",
      "pmr|type",
      "sortby",
      "properties",
      "datetime",
    ])
      expect(using(`(?:${name})`), name).not.toEqual([]);
    const filters = using("filter").map(decodeURIComponent);
    for (const part of [
      "pmr = ",
      "LIKE",
      "CASEI(ACCENTI(",
      "IN (",
      "NOT NULL",
      "BBOX(",
      "POLYGON((",
      '{"op"',
    ])
      expect(filters.join("\n"), part).toContain(part);
    for (const href of links) {
      const response = await api.ask(href);
      const found = href.endsWith("f=csv")
        ? (await response.text()).split("\n").length - 1
        : ((await response.json()) as { features: unknown[] }).features.length;
      expect(found, href).toBeGreaterThan(0);
    }
  });

  it("names each system of coordinates that the API takes", () => {
    for (const { uri } of SUPPORTED_CRS) expect(page).toContain(`<code>${uri}</code>`);
  });

  it("shows calls of the private API that the definition knows", async () => {
    const definition = (await (await api.ask("/api/openapi.json")).json()) as {
      paths: Record<string, object>;
    };
    const operations = Object.entries(definition.paths)
      .filter(([path]) => path.startsWith("/prive/"))
      .flatMap(([path, item]) =>
        ["get", "post", "patch", "delete"]
          .filter((method) => method in item)
          .map((method) => `${method} ${path.replaceAll(/\{\w+\}/g, "…")}`),
      );
    const called = samples
      .filter((code) => code.includes("/api/prive/"))
      .map((code) => {
        const method = /-X (\w+)/.exec(code)?.[1] ?? (code.includes("--data-binary") ? "POST" : "GET");
        const path = /\/api(\/prive\/[^"?]+)/.exec(code)![1]!;
        return `${method.toLowerCase()} ${path
          .replace(/\/prive\/[^/]+/, "/prive/…")
          .replace(/\/collections\/[^/]+/, "/collections/…")
          .replace(/\/(items|deposits)\/[^/]+/, "/$1/…")}`;
      });
    expect(called.toSorted()).toEqual(operations.toSorted());
  });

  it("shows a curl that answers", async () => {
    const [, url] = samples.map((code) => /^curl "([^"]+)"$/.exec(code)).find((found) => found !== null)!;
    expect(url!.startsWith(SITE)).toBe(true);
    expect((await api.ask(url!)).status).toBe(200);
  });

  it("shows JavaScript that runs and reads every record", async () => {
    const code = samples.find((one) => one.includes("await fetch("))!;
    const said: unknown[] = [];
    // eslint-disable-next-line typescript/no-implied-eval -- the very text of the page is what is tested
    const run = new Function("fetch", "console", `return (async () => {${code}})();`) as (
      fetch: unknown,
      console: unknown,
    ) => Promise<void>;
    await run((url: string) => api.ask(url), { log: (value: unknown) => said.push(value) });
    expect(said).toEqual([sampleRecords("toilettes", "69029").length]);
  });

  it("shows Python and R that read files that answer", async () => {
    for (const call of ["geopandas.read_file", "st_read"]) {
      const [, url] = new RegExp(`${call}\\("([^"]+)"\\)`).exec(samples.join("\n"))!;
      expect((await api.ask(url!)).status, call).toBe(200);
    }
  });

  it("is found by search engines, with the page that composes widgets", async () => {
    const index = await (await api.ask("/sitemap.xml")).text();
    const maps = [...index.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url!);
    const pages = await Promise.all(maps.map(async (url) => (await api.ask(url)).text()));
    for (const path of ["/docs/api", "/integrer"])
      expect(pages.join("\n")).toContain(`<loc>${SITE}${path}</loc>`);
  });

  it("explains every problem at the address that is its type, in both languages", async () => {
    expect(page).toContain('href="/problems"');
    const index = await (await api.ask("/problems")).text();
    for (const language of LANGUAGES)
      for (const [code, kind] of Object.entries(PROBLEMS) as [ProblemCode, ProblemKind][]) {
        const options = { language, publicUrl: SITE, requestId: "" };
        const { type, status } = problemDocument(new Problem(code), options);
        const answer = await api.ask(`${type}?lang=${language}`, { headers: { accept: "text/html" } });
        const told = decoded(await answer.text());
        expect(answer.status, type).toBe(200);
        const { title, text } = problemOutline(language, code);
        for (const part of [`<h1>${title}</h1>`, text, `<dd>${status} `, problemKindText(language, kind)])
          expect(told, type).toContain(part);
        expect(told, type).not.toMatch(/[{}]\w*[,}]/);
        expect(index).toContain(`href="${type.slice(SITE.length)}"`);
      }
    expect((await api.ask("/problems/none.such")).status).toBe(404);
  });

  it("speaks English too", async () => {
    expect(await (await api.ask("/docs/api?lang=en")).text()).toContain("Page after page");
  });
});
