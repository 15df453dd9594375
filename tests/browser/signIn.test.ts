import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Hono } from "hono";
import type { Page } from "playwright-core";
import { openSession } from "../../src/services/signIn/openSession.ts";
import { securityHeaders } from "../../src/server/securityHeaders.ts";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { accentStylesheet } from "../../src/web/styles/accentStylesheet.ts";
import { openEmbedded } from "../setup/engines.ts";
import { type PeopleApp, peopleApp, seedMember, seedOrganizations } from "../setup/peopleApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { focused, sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const EMAIL = "rose@bron.example";
const accents = accentStylesheet({ territory: "#9f3a1e", communes: new Map() });

let here: PeopleApp;
let url: string;
let referent: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  closing.push(close);
  const front = new Hono<SignInEnv>()
    .use(securityHeaders({ isHttps: false, mapHosts: [] }))
    .get("/assets/:file", serveAssets)
    .get("/accents.css", (c) => c.body(accents, 200, { "Content-Type": "text/css" }));
  const served = await serveForTest(front as unknown as Hono);
  closing.push(served.close);
  url = served.url;
  here = peopleApp(database, { publicUrl: url });
  front.route("/", here.app);
  const organizations = await seedOrganizations(database);
  const bron = organizations["69029"]!;
  referent = await seedMember(database, bron, { email: EMAIL, name: "Rose Martin", role: "referent" });
  await seedMember(database, bron, {
    email: "un.prenom-compose.tres-long@ville-de-bron-services-techniques.example",
    name: "Marie-Antoinette de La Tour du Pin-Chambly",
    role: "contributor",
    department: "Direction des espaces verts et de la propreté",
  });
});

afterAll(async () => {
  await closeBrowser();
  for (const end of closing.toReversed()) await end();
});

const lastCode = (): string => /\d{6}/.exec(here.outbox.at(-1)!.subject)![0];

async function signedIn(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const token = await openSession(here.platform, {
    personId: referent,
    method: "code",
    agent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/138.0 Safari/537.36",
  });
  const page = await openPage(options);
  await page.context().addCookies([{ name: "traboule-session", value: token, url }]);
  return page;
}

describe("sign-in", () => {
  it.each([true, false])("is done with the keyboard alone, JavaScript: %s", async (javaScript) => {
    const page = await openPage({ javaScript });
    await page.goto(`${url}/espace/compte`);
    const field = page.locator("#f-email");
    await field.focus();
    await page.keyboard.type(EMAIL);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/connexion/code");
    const code = page.locator("#f-code");
    expect(await code.getAttribute("autocomplete")).toBe("one-time-code");
    await page.keyboard.type(lastCode());
    await page.keyboard.press("Enter");
    await page.waitForURL("**/espace/compte");
    expect(await page.locator("h1").textContent()).toBe("Mon compte");
    await page.close();
  });

  it("reaches everything in order, and says what is wrong where it is", async () => {
    const page = await openPage();
    await page.goto(`${url}/connexion`);
    await tabTo(page, /Adresse électronique/);
    await page.keyboard.type("pas une adresse");
    await tabTo(page, "Recevoir un code");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=alert]");
    await tabTo(page, /Écrivez une adresse complète/);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/Adresse électronique/);
    await page.close();
  });

  it("keeps what was typed when the session ends meanwhile, without JavaScript", async () => {
    const page = await signedIn({ javaScript: false });
    await page.goto(`${url}/espace/compte`);
    await page.fill("#f-name", "Rose Martin-Durand");
    here.wait(8 * 1440);
    await page.click("text=Enregistrer");
    await page.waitForURL("**/connexion");
    expect(await page.locator("h2").first().textContent()).toContain("Votre session est terminée");
    await page.fill("#f-email", EMAIL);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/connexion/code");
    await page.fill("#f-code", lastCode());
    await page.keyboard.press("Enter");
    await page.waitForURL("**/connexion/reprise");
    await page.click("text=Envoyer ma saisie");
    await page.waitForURL("**/espace/compte?fait=saved");
    expect(await page.inputValue("#f-name")).toBe("Rose Martin-Durand");
    await page.close();
  });
});

describe("the team", () => {
  it("is invited into and managed without JavaScript", async () => {
    const page = await signedIn({ javaScript: false });
    await page.goto(`${url}/espace/69029/equipe`);
    await page.fill("#f-email", "nina@bron.example");
    await page.getByRole("radio", { name: /^Lecture/ }).check();
    await page.click("text=Envoyer l’invitation");
    await page.waitForURL("**/equipe?fait=invited");
    expect(await page.locator("[role=status]").textContent()).toContain("Invitation envoyée");
    await page.click("[aria-label='Retirer l’invitation de nina@bron.example']");
    await page.waitForURL("**/equipe?fait=revoked");
    await page.close();
  });
});

describe.each(["light", "dark"] as const)("every page, %s", (theme) => {
  it("can be used by all, at each width", async () => {
    const page = await signedIn({ theme });
    const stranger = await openPage({ theme });
    const complaints: string[] = [];
    for (const one of [page, stranger])
      one.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await stranger.goto(`${url}/connexion`);
    await stranger.fill("#f-email", "quelqu.un@ailleurs.example");
    await stranger.keyboard.press("Enter");
    await stranger.waitForURL("**/connexion/code");
    await page.goto(`${url}/espace/69029/equipe`);
    await page.fill("#f-email", `nina.${theme}@bron.example`);
    await page.getByRole("radio", { name: /^Lecture/ }).check();
    await page.click("text=Envoyer l’invitation");
    await page.waitForURL("**/equipe?fait=invited");
    const [invitation = ""] = /\/connexion\/invitation\/[\w-]{43}/.exec(here.outbox.at(-1)!.text)!;
    const pages: readonly (readonly [string, Page, string])[] = [
      ["connexion", stranger, "/connexion?retour=/espace"],
      ["code", stranger, "/connexion/code"],
      ["invitation", stranger, invitation],
      ["equipe", page, "/espace/69029/equipe?fait=invited"],
      ["membre", page, `/espace/69029/equipe/membres/${referent}`],
      ["journal", page, "/espace/69029/journal"],
      ["compte", page, "/espace/compte"],
      ["choix", page, "/espace?choisir"],
    ];
    for (const [name, one, path] of pages) {
      await one.goto(`${url}${path}`);
      for (const width of WIDTHS) {
        await one.setViewportSize({ width, height: 900 });
        await expectNoAxeViolations(one);
        expect([name, width, await sidewaysScroll(one)]).toEqual([name, width, 0]);
      }
      await screenshot(one, `people-${name}-${theme}`);
    }
    expect(complaints).toEqual([]);
    await page.close();
    await stranger.close();
  });
});
