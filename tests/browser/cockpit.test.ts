import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { rememberDecisions } from "../../src/db/decisions/decisions.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { openCampaign } from "../../src/services/campaigns/openCampaign.ts";
import { installationLink } from "../../src/services/territory/installationLink.ts";
import { saveTerritoryGroups } from "../../src/services/territory/territoryGroups.ts";
import { openEmbedded } from "../setup/engines.ts";
import { fillTerritory } from "../setup/fillTerritory.ts";
import { ORIGIN, TerritoryVisit } from "../setup/territoryVisit.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const HOME = "/espace/200046977";

let visit: TerritoryVisit;
let url: string;
let setupPath: string;
let campaign: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  visit = await TerritoryVisit.open(openEmbedded, new Date("2026-11-21T09:00:00Z"));
  closing.push(() => visit.close());
  const { platform } = visit;
  setupPath = (await installationLink(platform))!.replace(ORIGIN, "");
  const served = await serveForTest(visit.app as unknown as Hono);
  closing.push(served.close);
  url = served.url;
});

afterAll(async () => {
  await closeBrowser();
  for (const end of closing.toReversed()) await end();
});

async function fill(): Promise<void> {
  const { platform } = visit;
  const actor = await visit.install();
  const models = platform.models.list().map(({ name }) => name);
  await fillTerritory(platform.database, models, visit.now);
  await saveTerritoryGroups(platform, actor, [
    { name: "Centre", communes: ["69123", "69266"] },
    { name: "Lônes et coteaux du Rhône", communes: ["69149", "69204", "69091", "69096", "69100"] },
    { name: "Porte des Alpes", communes: ["69029", "69290", "69199"] },
  ]);
  campaign = await openCampaign(platform, actor, {
    model: models.at(-1)!,
    title: "Adresses de l’hiver",
    note: "Un fichier même incomplet suffit pour commencer.",
    deadline: "2026-12-24",
    organizations: ["69029", "69091", "69123"],
  });
  for (const [insee, value] of [
    ["69029", "Accès piétons"],
    ["69259", "Accès piétons"],
    ["69290", "Aucun"],
  ] as const) {
    const { id } = (await findOrganization(platform.database.query, insee))!;
    const decision = { model: "toilettes", field: "acces", raw: "piéton", value, author: "Rose Martin" };
    await rememberDecisions(platform.database.query, { organizationId: id, personId: null }, [decision]);
  }
}

/** Looks at a page at the three widths: nothing wider than the screen, nothing that axe finds. */
async function look(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${url}${path}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${name} at ${width}`).toBe(0);
    await expectNoAxeViolations(page);
  }
  await screenshot(page, name);
}

describe("the data manager's pages", () => {
  it("set up an empty installation", async () => {
    const page = await openPage();
    await look(page, `${setupPath}&q=lyon`, "setup-search");
    await look(page, `${setupPath}&siren=200046977`, "setup-details");
    await page.close();
    await fill();
  });

  it.each([
    ["/pilotage", "cockpit"],
    ["/pilotage?cases=quality&secteur=Porte+des+Alpes", "cockpit-quality"],
    ["/pilotage?commune=bron", "cockpit-commune"],
    ["/pilotage?jeu=toilettes", "cockpit-dataset"],
    ["/pilotage?commune=nulle-part", "cockpit-none"],
    ["/pilotage/decisions", "cockpit-decisions"],
    ["/territoire/campagnes", "territory-campaigns"],
    ["/territoire/campagnes/nouvelle", "territory-new-campaign"],
    ["/territoire/modeles", "territory-models"],
    ["/territoire/organisations", "territory-organizations"],
    ["/territoire/personnes", "territory-people"],
    ["/territoire/journal", "territory-audit"],
    ["/territoire/reglages", "territory-settings"],
    ["/reglages", "organization-settings"],
  ])("%s can be read at each width, and axe finds nothing", async (path, name) => {
    const page = await openPage();
    await look(page, `${HOME}${path}`, name);
    await page.close();
  });

  it("show a campaign, and the cockpit at night", async () => {
    const page = await openPage();
    await look(page, `${HOME}/territoire/campagnes/${campaign}`, "territory-campaign");
    await page.close();
    const night = await openPage({ theme: "dark" });
    await look(night, `${HOME}/pilotage`, "cockpit-dark");
    await night.close();
  });

  it("work without JavaScript: filter, read a line, promote a decision", async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(`${url}${HOME}/pilotage`);
    await page.getByLabel("État", { exact: true }).selectOption("late");
    await page.getByRole("button", { name: "Filtrer" }).click();
    expect(await page.locator(".m-late").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Bron", exact: true }).click();
    expect(await page.getByRole("heading", { level: 2 }).textContent()).toContain("Bron");
    await page.goto(`${url}${HOME}/pilotage/decisions`);
    await page.getByRole("button", { name: /Étendre à tous.*Accès piétons/ }).click();
    expect(await page.getByRole("status").textContent()).toContain("Étendu à tout le territoire");
    await page.close();
  });
});
