import { Hono } from "hono";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { createApp } from "../../src/server/createApp.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const BRON = "69029";

let portal: string;
let town: string;
let record: string;
const closing: (() => Promise<void>)[] = [];

const SHEET = `body{margin:0;font:16px/1.5 Verdana,sans-serif;color:#222}header,footer{background:#12466b;color:#fff;padding:1rem 2rem}
main{max-width:60rem;margin:auto;padding:1rem}a{color:#12466b}header a{color:#fff}.plain{display:block;width:100%;height:26rem;border:0}`;

/** The town's page, as its own tool writes it: every widget by its line of HTML, one as a plain frame. */
function townPage(): string {
  const widget = (title: string, options: string): string =>
    `<h2>${title}</h2><script async src="${portal}/embed.js" ${options}></script>`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Ville de Bron</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/town.css"></head><body>
<header><p><a href="/">Ville de Bron</a></p></header><main><h1>Se repérer</h1>
${widget("Carte", `data-model="toilettes" data-commune="${BRON}" data-view="map"`)}
${widget("Liste", `data-model="equipements" data-commune="${BRON}" data-view="list" data-fields="nom,adresse"`)}
${widget("Tableau", `data-model="toilettes" data-commune="${BRON}" data-view="table" data-theme="dark"`)}
${widget("Chiffre", `data-model="toilettes" data-commune="${BRON}" data-view="figure"`)}
${widget("Chiffre filtré", `data-model="toilettes" data-commune="${BRON}" data-view="figure" data-filter="pmr=true"`)}
${widget("Fiche", `data-model="toilettes" data-view="record" data-record="${record}" data-label="Une fiche"`)}
${widget("Hauteur fixe", `data-model="equipements" data-commune="${BRON}" data-view="list" data-height="300"`)}
${widget("Pas encore publié", 'data-model="toilettes" data-commune="69034"')}
<h2>Cadre</h2><iframe class="plain" src="${portal}/embed/toilettes?commune=${BRON}&amp;view=list" title="Toilettes de Bron" loading="lazy"></iframe>
</main><footer><p><a href="/mentions">Mentions légales</a></p></footer></body></html>`;
}

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  const front = new Hono();
  const served = await serveForTest(front);
  portal = served.url;
  const [platform, remove] = await testPlatform(database, { settings: { publicUrl: portal } });
  closing.push(remove, close, served.close);
  await publishedTerritory(platform, { models: ["toilettes", "equipements"], communes: [BRON, "69123"] });
  const table = platform.models.table("toilettes");
  const [first] = await readRecords(
    database.query,
    table,
    { audience: "public", commune: BRON },
    { limit: 1 },
  );
  record = first!.id;
  const app = createApp({ platform, config: readConfig({ PUBLIC_URL: portal }) });
  front.all("*", (c) => app.fetch(c.req.raw, c.env));
  const site = new Hono()
    .use(async (c, next) => {
      await next();
      c.header(
        "Content-Security-Policy",
        `default-src 'none'; script-src ${portal}; frame-src ${portal}; style-src 'self'; base-uri 'none'; form-action 'none'`,
      );
    })
    .get("/town.css", (c) => c.body(SHEET, 200, { "Content-Type": "text/css" }))
    .get("/", (c) => c.html(townPage()));
  const townServed = await serveForTest(site);
  closing.push(townServed.close);
  town = townServed.url;
});

afterAll(async () => {
  await closeBrowser();
  for (const end of closing.toReversed()) await end();
});

const frames = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().startsWith(portal));

/** Opens the town's page with every widget in: lazy frames come as one scrolls. */
async function openTown(options: Parameters<typeof openPage>[0]): Promise<Page> {
  const page = await openPage(options);
  await page.goto(town);
  await page.waitForFunction("document.querySelectorAll('iframe').length === 9");
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await page.waitForTimeout(250);
  }
  await expect.poll(() => frames(page).length).toBe(9);
  await Promise.all(frames(page).map((frame) => frame.waitForLoadState()));
  await page.waitForTimeout(500);
  return page;
}

/** How many pixels of each followed frame are missing or too many. */
async function heightGaps(page: Page): Promise<number[]> {
  const gaps: number[] = [];
  for (const frame of frames(page)) {
    const holder = await frame.frameElement();
    const height = (await holder.boundingBox())!.height;
    if (height === 300 || (await holder.getAttribute("class")) === "plain") continue;
    gaps.push(
      height - (await frame.evaluate<number>("Math.ceil(document.body.getBoundingClientRect().height)")),
    );
  }
  return gaps;
}

describe("the town's own site", () => {
  it("shows every widget at its own height, under its own strict policy, and nothing leaks", async () => {
    const page = await openTown({ width: 1024 });
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    expect(await heightGaps(page)).toEqual(Array.from({ length: 7 }, () => 0));
    const titles = await page
      .locator("iframe")
      .evaluateAll((all) => all.map((one) => one.getAttribute("title")));
    expect(titles.every((title) => title !== null && title.length > 5)).toBe(true);
    expect(titles[0]).toBe("Toilettes publiques, Bron");
    const filtered = frames(page).find((frame) => frame.url().includes("f.pmr=true"))!;
    expect(await filtered.locator(".em-figure").textContent()).toMatch(/^\d+ sur 16/);
    expect(await page.evaluate("Object.keys(window).filter((name) => /traboule|embed/i.test(name))")).toEqual(
      [],
    );
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(400);
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
      await expect
        .poll(() => heightGaps(page), { timeout: 5000 })
        .toEqual(Array.from({ length: 7 }, () => 0));
      for (const frame of frames(page))
        expect(
          await frame.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
          frame.url(),
        ).toBe(0);
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(await frames(page)[0]!.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    expect(complaints).toEqual([]);
    await screenshot(page, "embed-town");
    await page.close();
  });

  it("follows a widget that opens or changes page, with the keyboard alone", async () => {
    const page = await openTown({ width: 1024 });
    const map = frames(page).find((frame) => frame.url().includes("view=map"))!;
    const holder = await map.frameElement();
    const before = (await holder.boundingBox())!.height;
    await page.locator("header a").focus();
    await map.locator(".em-places > summary").focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await holder.boundingBox())!.height).toBeGreaterThan(before + 100);
    await page.keyboard.press("Tab");
    expect(await map.evaluate("document.activeElement.closest('li') !== null")).toBe(true);
    await page.keyboard.press("Enter");
    await map.waitForURL("**view=record**");
    await expect.poll(async () => (await heightGaps(page))[0]).toBe(0);
    await page.locator("footer a").focus();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Mentions légales");
    await page.close();
  });

  it("obeys nobody but its own frame", async () => {
    const page = await openTown({ width: 1024 });
    const first = page.locator("iframe").first();
    const before = (await first.boundingBox())!.height;
    await page.evaluate("window.postMessage({ type: 'traboule:measure', height: 9000, title: 'pris' }, '*')");
    const other = frames(page).at(-1)!;
    await other.evaluate(
      "parent.postMessage({ type: 'traboule:measure', height: 9000, title: 'pris' }, '*')",
    );
    await page.waitForTimeout(300);
    expect((await first.boundingBox())!.height).toBe(before);
    expect(await first.getAttribute("title")).not.toBe("pris");
    await page.close();
  });
});

describe.each(["light", "dark"] as const)("every widget, %s", (theme) => {
  it("can be used by all, at each width, with and without a script", async () => {
    const page = await openPage({ theme });
    const plain = await openPage({ theme, javaScript: false, width: 390 });
    for (const view of ["map", "list", "table", "figure", "record"]) {
      const address = `${portal}/embed/toilettes?commune=${BRON}&view=${view}&record=${record}`;
      await page.goto(address);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoAxeViolations(page);
        expect([view, width, await sidewaysScroll(page)]).toEqual([view, width, 0]);
      }
      await screenshot(page, `embed-${view}-${theme}`);
      await plain.goto(address);
      expect(await plain.locator("h1").textContent()).not.toBe("");
      if (view !== "map") continue;
      await screenshot(plain, `embed-plain-${theme}`);
      await page.waitForSelector(".mapisland.alive .maplibregl-marker");
      const stage = (await page.locator(".map-stage").boundingBox())!;
      const island = (await page.locator(".mapisland").boundingBox())!;
      expect([stage.y, stage.height]).toEqual([island.y, island.height]);
      await screenshot(page, `embed-alive-${theme}`);
    }
    await page.close();
    await plain.close();
  });
});

describe("the page that builds widgets", () => {
  it("shows and writes each choice at once, and the same without a script", async () => {
    const page = await openPage();
    const address = `${portal}/integrer?model=toilettes&commune=${BRON}&view=map`;
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoAxeViolations(page);
      expect([width, await sidewaysScroll(page)]).toEqual([width, 0]);
    }
    await screenshot(page, "embed-builder");
    await page.getByRole("radio", { name: "Chiffre clé" }).check();
    await expect.poll(() => page.locator("#code code").first().textContent()).toContain('data-view="figure"');
    await expect.poll(() => page.locator("#apercu iframe").getAttribute("src")).toContain("view=figure");
    await expect
      .poll(async () => (await page.locator("#apercu iframe").boundingBox())!.height)
      .toBeLessThan(300);
    await tabTo(page, "Mettre à jour l’aperçu");
    await page.keyboard.press("Enter");
    await page.waitForURL("**view=figure**");
    await page.close();
    const plain = await openPage({ javaScript: false });
    await plain.goto(address);
    await plain.getByRole("radio", { name: "Liste" }).check();
    await plain.click("text=Mettre à jour l’aperçu");
    await plain.waitForURL("**view=list**");
    expect(await plain.locator("#apercu iframe").getAttribute("src")).toContain("view=list");
    await plain.close();
  });
});
