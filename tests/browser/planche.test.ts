import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";
import { accentStylesheet } from "../../src/web/styles/accentStylesheet.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { focused, sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { planchePage } from "./planchePage.tsx";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";
import { workspacePlanche } from "./workspacePlanche.tsx";

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'";

const accents = accentStylesheet({ territory: "#9f3a1e", communes: new Map([["69194", "#23604a"]]) });

const app = new Hono()
  .get("/assets/:file", serveAssets)
  .get("/accents.css", (c) => c.body(accents, 200, { "Content-Type": "text/css" }))
  .get("/planche", (c) => c.html(planchePage(), 200, { "Content-Security-Policy": POLICY }))
  .get("/espace", (c) => c.html(workspacePlanche(), 200, { "Content-Security-Policy": POLICY }));

let served: Awaited<ReturnType<typeof serveForTest>>;

beforeAll(async () => {
  served = await serveForTest(app);
});

afterAll(async () => {
  await closeBrowser();
  await served.close();
});

describe.each([["planche"], ["espace"]])("the parts on /%s", (path) => {
  it.each(["light", "dark"] as const)("can be used by all, %s", async (theme) => {
    const page = await openPage({ theme });
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${served.url}/${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoAxeViolations(page);
      expect(await sidewaysScroll(page)).toBe(0);
    }
    await screenshot(page, `${path}-${theme}`);
    await page.close();
    expect(complaints).toEqual([]);
  });
});

describe("by keyboard", () => {
  it("the first stop skips to the content", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/espace`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Aller au contenu");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#contenu");
    await page.close();
  });

  it("the account's menu opens and signs out", async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(`${served.url}/espace`);
    await page.locator(".who > summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.locator(".who button[type=submit]:focus").count()).toBe(1);
    await page.close();
  });

  it("a button that cannot be used keeps its place and gives its reason", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/planche`);
    await tabTo(page, "Publication en cours…");
    await page.keyboard.press("Tab");
    const reason = page.locator(`#${await page.locator(":focus").getAttribute("aria-describedby")}`);
    expect(await reason.textContent()).toMatch(/^Encore 20 cellules/);
    await page.close();
  });

  it("a form sent back puts the focus on what to review", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/planche`);
    expect(await focused(page)).toMatch(/^2 réponses à revoir/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#f-postcode");
    await page.close();
  });

  it("a menu closes on Escape and gives the focus back", async () => {
    const page = await openPage();
    await page.goto(`${served.url}/espace`);
    await tabTo(page, /^Compte/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Mon compte");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^Compte/);
    expect(await page.locator("details[open]").count()).toBe(0);
    await page.close();
  });

  it("a message that offers to undo stays until it is closed", async () => {
    const page = await openPage();
    await page.clock.install();
    await page.goto(`${served.url}/planche`);
    await page.clock.runFor(60_000);
    expect(await page.locator(".toast").count()).toBe(1);
    await page.getByRole("button", { name: "Fermer" }).press("Enter");
    expect(await page.locator(".toast").count()).toBe(0);
    await page.close();
  });

  it("a form is sent once, however often its button is pressed", async () => {
    const page = await openPage();
    let posts = 0;
    await page.route("**/deconnexion", async (route) => {
      posts += 1;
      await new Promise((answered) => setTimeout(answered, 400));
      await route.fulfill({ status: 204 });
    });
    await page.goto(`${served.url}/espace`);
    await page.locator(".who > summary").click();
    const button = page.getByRole("button", { name: "Se déconnecter" });
    await button.click({ noWaitAfter: true });
    await button.click({ noWaitAfter: true });
    await page.waitForTimeout(700);
    expect(posts).toBe(1);
    await page.close();
  });
});
