import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "../http/portalApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
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

const PAGES = [
  ["accueil", "/"],
  ["jeux", "/datasets"],
  ["recherche", "/datasets?q=parc"],
  ["jeu", "/datasets/toilettes"],
  ["jeu-vide", "/datasets/subventions"],
  ["commune", "/communes/69029"],
  ["commune-vide", "/communes/69091"],
  ["modele", "/models/toilettes/1.0.0"],
] as const;

describe.each(PAGES)("%s", (name, path) => {
  it.each(["light", "dark"] as const)(
    "can be used by all, %s",
    async (theme) => {
      const page = await openPage({ theme });
      const complaints: string[] = [];
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.goto(`${served.url}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoAxeViolations(page);
        expect(await sidewaysScroll(page)).toBe(0);
      }
      await screenshot(page, `portail-${name}-${theme}`);
      await page.close();
      expect(complaints).toEqual([]);
    },
    120_000,
  );
});

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
    await page.locator("#carte").screenshot({ path: "out/screens/portail-carte-vive.png" });
    await screenshot(page, "portail-carte-vive");
    await page.close();
  }, 120_000);
});
