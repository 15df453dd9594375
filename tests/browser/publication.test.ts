import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Hono } from "hono";
import type { Page } from "playwright-core";
import type { Database } from "../../src/db/database.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { openEmbedded } from "../setup/engines.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const BRON = "69029";
const MODEL = "toilettes";
const base = `/espace/${BRON}`;

let database: Database;
let here: WorkspaceApp;
let url: string;
let claire: Visitor;
const closing: (() => Promise<void>)[] = [];
const records = sampleRecords(MODEL, BRON);

beforeAll(async () => {
  const [opened, close] = await openEmbedded();
  database = opened;
  closing.push(close);
  const front = new Hono<SignInEnv>();
  const served = await serveForTest(front as unknown as Hono);
  closing.push(served.close);
  url = served.url;
  here = await workspaceApp(database, { publicUrl: url });
  closing.push(() => here.close());
  front.route("/", here.app);
  await installTerritory(here.platform);
  await publishSample(here.platform, {
    model: MODEL,
    code: BRON,
    records: records.slice(0, 14),
    note: "Relevé de 2025",
  });
  await publishSample(here.platform, {
    model: "parcs-jardins",
    code: BRON,
    records: sampleRecords("parcs-jardins", BRON),
  });
  const bron = (await findOrganization(database.query, BRON))!;
  claire = await here.signIn(bron.id, { name: "Claire Berthet", role: "referent" });
});

afterAll(async () => {
  await closeBrowser();
  for (const end of closing.toReversed()) await end();
});

async function signedIn(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.context().addCookies([...claire.cookies].map(([name, value]) => ({ name, value, url })));
  return page;
}

async function look(page: Page, path: string, name: string): Promise<void> {
  const response = await page.goto(`${url}${path}`);
  expect(response?.status(), path).toBe(200);
  await screenshot(page, name);
  await expectNoAxeViolations(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${path} at ${width}`).toBe(0);
  }
}

describe("publication", () => {
  it("shows what changes, in words and on a map, then where readers see it", async () => {
    const changed = records
      .with(1, { ...records[1], nom: "Toilettes de la gare", horaires: "Mo-Su 07:00-22:00" })
      .with(4, { ...records[4], gestionnaire: "Service voirie et propreté" })
      .toSpliced(7, 1);
    const id = await stagedDeposit(here.platform, { model: MODEL, code: BRON, records: changed });
    const page = await signedIn({ javaScript: true });
    const path = `${base}/depots/${id}/publication`;
    await look(page, path, "publication-ready");
    await page.getByRole("button", { name: /^Publier les/ }).click();
    await page.waitForURL(`${url}${path}`);
    expect(await page.locator("h2").first().textContent()).toMatch(/lignes sont publiées/);
    await look(page, path, "publication-done");
    await page.close();
  });

  it("says what blocks, and where to settle it", async () => {
    const id = await stagedDeposit(here.platform, {
      model: MODEL,
      code: BRON,
      records: records.with(0, {
        ...records[0],
        nom: "",
        precisions_lieu: "appeler Lucie Bernard au 06 12 34 56 78",
      }),
      cells: [
        {
          record: 2,
          field: "horaires",
          raw: "été 7h-21h hiver 8h-18h",
          status: "to-confirm",
          value: "Mo-Su 07:00-21:00",
        },
        { record: 3, field: "horaires", raw: "24h/25", status: "invalid" },
        { record: 5, field: "telephone", raw: "standard", status: "invalid" },
      ],
    });
    const page = await signedIn();
    await look(page, `${base}/depots/${id}/publication`, "publication-blocked");
    await page.close();
  });
});

describe("datasets", () => {
  it.each([
    ["", "datasets-list"],
    [`/${MODEL}`, "dataset"],
    [`/${MODEL}?q=gare&tri=-nom`, "dataset-search"],
    [`/${MODEL}/fiche`, "dataset-sheet"],
    [`/${MODEL}/historique`, "dataset-history"],
    [`/${MODEL}/comparer?de=1&a=2`, "dataset-difference"],
    [`/${MODEL}/retrait`, "dataset-withdraw"],
    ["/irve", "dataset-empty"],
  ])("shows %s without a fault", async (path, name) => {
    const page = await signedIn();
    await look(page, `${base}/jeux${path}`, name);
    await page.close();
  });

  it("tells the story of a row", async () => {
    const page = await signedIn();
    await page.goto(`${url}${base}/jeux/${MODEL}?q=gare`);
    await page.locator("tbody th a").first().click();
    await page.waitForURL(/\/lignes\//);
    await look(page, new URL(page.url()).pathname, "dataset-row");
    await page.close();
  });

  it("works without JavaScript, from the sheet to the history", async () => {
    const page = await signedIn({ javaScript: false });
    await page.goto(`${url}${base}/jeux/${MODEL}/fiche`);
    await page.getByLabel("Titre").fill("");
    await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
    expect(await page.textContent("body")).toContain("Indiquez le titre");
    await page.getByLabel("Titre").fill("Les toilettes de Bron");
    await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
    expect(await page.textContent("body")).toContain("Fiche enregistrée");
    await page.goto(`${url}${base}/jeux/${MODEL}/historique`);
    await page.getByRole("button", { name: "Rétablir la révision 1" }).click();
    await page.waitForURL(/\/publication$/);
    expect(await page.textContent("h1")).toContain("Publier");
    await page.close();
  });
});
