import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
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

  it("speaks English too", async () => {
    expect(await (await api.ask("/docs/api?lang=en")).text()).toContain("Page after page");
  });
});
