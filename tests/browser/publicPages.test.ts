import type { AxeResults } from "axe-core";
import { sql } from "kysely";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { createApp } from "../../src/server/createApp.ts";
import { installationLink } from "../../src/services/territory/installationLink.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishSample } from "../setup/publishSample.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { serveForTest } from "./serveForTest.ts";

const BRON = "69029";

/** Every kind of page that anyone may open. `{record}` and `{gone}` stand for identifiers. */
const PAGES = [
  "/",
  "/datasets",
  "/datasets?theme=ENVI",
  "/datasets?q=toilettes",
  "/datasets?q=zzxxqqwk",
  "/datasets/toilettes",
  `/datasets/toilettes?commune=${BRON}`,
  "/datasets/toilettes?q=zzxxqqwk",
  "/datasets/bureaux-de-vote",
  "/datasets/subventions",
  "/datasets/stationnement-pmr",
  "/datasets/toilettes/revisions",
  "/datasets/toilettes/records/{record}",
  "/datasets/toilettes/records/{gone}",
  "/communes",
  "/communes?q=saint",
  "/communes?q=zzxx",
  `/communes/${BRON}`,
  `/communes/${BRON}/affiche`,
  "/communes/69091",
  "/models",
  "/models/toilettes/1.0.0",
  "/integrer",
  "/integrer?model=toilettes&view=table",
  "/embed/toilettes?view=map",
  "/embed/toilettes?view=table",
  "/embed/toilettes?view=list",
  "/embed/toilettes?view=figure",
  "/embed/toilettes?view=record&record={record}",
  "/embed/subventions",
  "/docs/api",
  "/api?f=html",
  "/api/conformance?f=html",
  "/api/collections?f=html",
  "/api/collections/toilettes?f=html",
  "/api/collections/toilettes/items?f=html&limit=5",
  "/api/collections/toilettes/items/{record}?f=html",
  "/api/collections/toilettes/queryables?f=html",
  "/api/collections/toilettes/schema?f=html",
  "/mentions-legales",
  "/accessibilite",
  "/donnees-personnelles",
  "/connexion",
  "/demo/outbox",
  "/nulle-part",
] as const;

/** The same platform before anyone came. `{setup}` stands for the key of its installation. */
const EMPTY_PAGES = ["/", "/datasets", "/communes", "/models", "/docs/api", "{setup}"] as const;

/** What the colours decide: the rest was looked at in light. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

let full: string;
let empty: string;
let places: Readonly<Record<string, string>>;
const closing: (() => Promise<void>)[] = [];

async function open(publicUrl: string) {
  const [database, close] = await openEmbedded();
  const [platform, remove] = await testPlatform(database, { settings: { publicUrl, demo: true } });
  closing.push(remove, close);
  const app = createApp({ platform, config: readConfig({ PUBLIC_URL: publicUrl }) });
  const served = await serveForTest(app as unknown as Hono);
  closing.unshift(served.close);
  return { platform, url: served.url };
}

beforeAll(async () => {
  const before = await open("http://vide.exemple.fr");
  empty = before.url;
  const setup = new URL((await installationLink(before.platform))!);
  const { platform, url } = await open("http://donnees.exemple.fr");
  full = url;
  await publishedTerritory(platform, {
    models: ["toilettes", "bureaux-de-vote", "stationnement-pmr"],
    communes: [BRON, "69123"],
  });
  await sql`update traboule.dataset_part set withdrawn_at = now(), withdrawn_why = 'Relevé à refaire'
    where model = 'stationnement-pmr'`.execute(platform.database.query);
  const table = platform.models.table("toilettes");
  const records = await readRecords(
    platform.database.query,
    table,
    { audience: "public", commune: BRON },
    { limit: 100 },
  );
  const [gone, ...others] = records.map(({ id }) => id);
  const left = sampleRecords("toilettes", BRON).slice(0, others.length);
  await publishSample(platform, { model: "toilettes", code: BRON, records: left, ids: others });
  places = { "{record}": others[0]!, "{gone}": gone!, "{setup}": setup.pathname + setup.search };
});

afterAll(async () => {
  await closeBrowser();
  for (const end of closing) await end();
});

const address = (path: string): string => path.replaceAll(/\{\w+\}/g, (name) => places[name]!);

/** What the colours of a page break, as axe tells it: it is in the document since the page was looked at in light. */
async function colourBreaches(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: { type: "rule", values: ${JSON.stringify(COLOUR_RULES)} }, resultTypes: ["violations"] })`,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Looks at a page at each width, in light then in dark. */
async function look(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(url, { waitUntil: "load" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${url} at ${width}`).toBe(0);
    await expectNoAxeViolations(page);
  }
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await colourBreaches(page), `${url} at ${width}, dark`).toEqual([]);
  }
}

describe("every public page", () => {
  it.each(PAGES)("%s: axe finds nothing, nothing is wider than the screen", async (path) => {
    const page = await openPage();
    await look(page, full + address(path));
    await page.close();
  });

  it.each(EMPTY_PAGES)("%s of an empty platform", async (path) => {
    const page = await openPage();
    await look(page, empty + address(path));
    await page.close();
  });

  it.each(PAGES)("%s is whole without JavaScript", async (path) => {
    const page = await openPage({ javaScript: false });
    await page.goto(full + address(path));
    expect(await page.locator("main, body.embed").first().isVisible()).toBe(true);
    expect(await page.locator("h1, h2").first().textContent()).not.toBe("");
    expect(await page.locator("[hidden]:not(button), [aria-busy=true]").count()).toBe(0);
    await page.close();
  });
});
