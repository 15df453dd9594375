import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "../http/portalApp.ts";
import { tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

let served: Awaited<ReturnType<typeof serveForTest>>;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  const [platform, remove] = await testPlatform(database);
  closing.push(remove, close);
  await publishedTerritory(platform);
  served = await serveForTest(portalApp(platform) as never);
});

afterAll(async () => {
  await closeBrowser();
  await served.close();
  for (const close of closing) await close();
});

const HOSTILE = '<img src=x onerror=alert(1)> ’ " & أهلا';

describe("without JavaScript", () => {
  it("a dataset is searched, filtered and turned page by page", async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(`${served.url}/datasets/toilettes`);
    expect(await page.locator("#carte svg.map").isVisible()).toBe(true);
    await page.fill("#tq", "peupliers");
    await page.click("#tableau .sec-h button");
    expect(page.url()).toContain("q=peupliers");
    expect(await page.locator("#tableau tbody tr").count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe("by keyboard", () => {
  it("the search is a few stops away, and answers", async () => {
    const page = await openPage();
    await page.goto(served.url);
    await tabTo(page, "Que cherchez-vous ?");
    await page.keyboard.type("bureau");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=bureau/);
    expect(await page.locator("h1").textContent()).toContain("bureau");
    await page.close();
  });
});

describe("the living map", () => {
  it("comes alive without tiles, its marks in sight", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/datasets/toilettes?commune=69029#carte`);
    await page.waitForSelector(".mapisland.alive .mapmark-in", { timeout: 60_000 });
    expect(await page.locator(".mapmark-in").first().isVisible()).toBe(true);
    const [frame, stage] = await Promise.all(
      [".mapisland", ".map-stage"].map((place) => page.locator(place).boundingBox()),
    );
    expect(stage).toEqual(frame);
    await screenshot(page, "portail-carte-vive");
    await page.close();
  }, 120_000);

  it("says of a record what is most useful, and never as markup", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/datasets/toilettes?commune=69029#carte`);
    await page.waitForSelector(".mapisland.alive .mapmark-in .mk", { timeout: 60_000 });
    await page.route(/\/records\/[^/]+\/map\.json/, async (route) => {
      const facts = (await (await route.fetch()).json()) as { title: string; value: string }[];
      expect(facts.length).toBeGreaterThan(1);
      expect(facts.length).toBeLessThanOrEqual(4);
      await route.fulfill({ json: [...facts.slice(1), { title: "<i>Titre</i>", value: HOSTILE }] });
    });
    // Wherever the mark lies, beneath the legend too.
    await page.locator(".mapmark-in:has(.mk)").first().dispatchEvent("click");
    const popup = page.locator(".map-popup");
    await popup.locator("dd").first().waitFor();
    expect(await popup.locator("a").getAttribute("href")).toMatch(/^\/datasets\/toilettes\/records\//);
    expect(await popup.locator("dd").last().textContent()).toBe(HOSTILE);
    expect(await popup.locator("img, i").count()).toBe(0);
    await page.close();
  }, 120_000);
});
