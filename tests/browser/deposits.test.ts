import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { changeOrganization } from "../../src/db/organizations/organizations.ts";
import { openEmbedded } from "../setup/engines.ts";
import { fillTerritory } from "../setup/fillTerritory.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import { depositForm, depositState, sendDeposit } from "../setup/depositSender.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { focused, sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const DEMO = resolve(import.meta.dirname, "../../demo/files");
const PARCS = join(DEMO, "69029-parcs-jardins.csv");
/** Beyond the limit of this test. */
const LARGE = { name: "tout.csv", mimeType: "text/csv", buffer: Buffer.alloc(1_200_000, "a;b\n") };
/** Says nothing of which dataset it is. */
const UNCLEAR = "zig;zag;zug\nbleu;rouge;vert\nrond;plat;creux\n";
/** A required field has no column, and a column feeds nothing. */
const ODD_COLUMNS =
  "Appellation du lieu;Où;Truc\nToilettes du Parc;12 rue de la Paix;a\nToilettes du Stade;3 rue du Stade;b\n";

/** As axe sees it, and at each width. */
async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoAxeViolations(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${name} at ${width}`).toBe(0);
  }
  await screenshot(page, name);
}

describe("handing files in, in a browser", () => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let url: string;
  let stop: () => Promise<void>;
  let claire: Visitor;

  beforeAll(async () => {
    [database, close] = await openEmbedded();
    const organizations = await seedOrganizations(database);
    await changeOrganization(database.query, organizations["200046977"]!, {
      contact_email: "donnees@metropole.example",
    });
    // The address people use is known once the server listens; forms are held against it.
    let app: WorkspaceApp["app"] | null = null;
    const proxy = { fetch: (request: Request) => app!.fetch(request) } as never;
    const served = await serveForTest(proxy);
    ({ url, close: stop } = served);
    here = await workspaceApp(database, { publicUrl: url, environment: { MAX_UPLOAD_MB: "1" } });
    app = here.app;
    claire = await here.signIn(organizations["69029"]!, { name: "Claire Berthet", role: "referent" });
  });
  afterAll(async () => {
    await closeBrowser();
    await stop();
    await here.close();
    await close();
  });

  async function openAs(
    who: Visitor,
    path: string,
    options: Parameters<typeof openPage>[0] = {},
  ): Promise<Page> {
    const page = await openPage(options);
    await page.context().addCookies([...who.cookies].map(([name, value]) => ({ name, value, url })));
    await page.goto(`${url}${path}`);
    return page;
  }

  it("welcomes whoever has nothing yet", async () => {
    const page = await openAs(claire, "/espace/69029");
    expect(await page.textContent("h1")).toBe("Bonjour Claire");
    expect(await page.textContent(".next h2")).toBe("Déposer votre premier fichier");
    await lookAt(page, "home-empty");
    await page.close();
  });

  it("takes a file by the keyboard alone and follows its reading", async () => {
    const page = await openAs(claire, "/espace/69029/depots/nouveau");
    await lookAt(page, "deposit-new");
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setInputFiles("input[name=fichier]", PARCS);
    expect(await page.textContent("[data-chosen-file]")).toContain("69029-parcs-jardins.csv (");
    await page.focus("input[name=fichier]");
    await tabTo(page, "Déposer ce fichier");
    expect(await focused(page)).toBe("Déposer ce fichier");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/depots\/[0-9a-f-]{36}/);
    await page.waitForURL(/\/(?:relecture|colonnes)$/);
    await page.close();
  });

  it("refuses a file beyond the limit before it leaves, in words, and keeps the form", async () => {
    const page = await openAs(claire, "/espace/69029/depots/nouveau");
    await page.setInputFiles("input[name=fichier]", LARGE);
    expect(await page.textContent("[data-file-error]")).toBe(
      "Ce fichier fait 1,2\u00A0Mo\u00A0: la limite est de 1\u00A0Mo. Déposez-le en plusieurs parties",
    );
    await page.click("text=Déposer ce fichier");
    expect(page.url()).toContain("/depots/nouveau");
    await expectNoAxeViolations(page);
    await page.close();
    const plain = await openAs(claire, "/espace/69029/depots/nouveau", { javaScript: false });
    await plain.setInputFiles("input[name=fichier]", LARGE);
    await plain.click("text=Déposer ce fichier");
    await plain.waitForSelector(".warn");
    expect(await plain.textContent(".warn")).toContain("Fichier trop lourd. La limite est de 1\u00A0Mo.");
    await plain.close();
  });

  it("keeps the file chosen when the connection is cut", async () => {
    const page = await openAs(claire, "/espace/69029/depots/nouveau");
    await page.setInputFiles("input[name=fichier]", PARCS);
    await page.route("**/depots", (route) => route.abort());
    await page.click("text=Déposer ce fichier");
    await page.waitForSelector("[data-file-error]:not([hidden])");
    expect(await page.textContent("[data-file-error]")).toContain("rien n’a été gardé");
    await page.unroute("**/depots");
    await page.click("text=Déposer ce fichier");
    await page.waitForURL(/\/depots\/[0-9a-f-]{36}/);
    await page.close();
  });

  it("takes a file dragged onto the home", async () => {
    const page = await openAs(claire, "/espace/69029");
    const bytes = readFileSync(PARCS).toString("base64");
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(bytes)}), (letter) => letter.charCodeAt(0));
      const dragged = new DataTransfer();
      dragged.items.add(new File([bytes], "parcs glissés.csv"));
      const zone = document.querySelector(".dep-drop");
      for (const type of ["dragenter", "dragover", "drop"])
        zone.dispatchEvent(new DragEvent(type, { dataTransfer: dragged, bubbles: true, cancelable: true }));
    })()`);
    await page.waitForURL(/\/depots\/[0-9a-f-]{36}/);
    await page.close();
  });

  it("works without scripts: the page asks for itself again while a file is read", async () => {
    const page = await openAs(claire, "/espace/69029/depots/nouveau", { javaScript: false });
    await page.setInputFiles("input[name=fichier]", PARCS);
    await page.click("text=Déposer ce fichier");
    await page.waitForURL(/\/(?:relecture|colonnes)$/, { timeout: 30_000 });
    await page.close();
  });

  it("asks which dataset a file is when its columns do not tell", async () => {
    const address = await sendDeposit(claire, depositForm("chiffres.csv", UNCLEAR));
    expect(await depositState(claire, address)).toBe("needs-model");
    const page = await openAs(claire, address);
    await lookAt(page, "deposit-model");
    await page.close();
  });

  it("says what could not be read, and why", async () => {
    const letter = zipSync({ "word/document.xml": strToU8("<w:document/>") });
    const address = await sendDeposit(claire, depositForm("compte-rendu.docx", Uint8Array.from(letter)));
    expect(await depositState(claire, address)).toBe("failed");
    const page = await openAs(claire, address);
    expect(await page.textContent(".warn")).toContain("traitement de texte");
    await lookAt(page, "deposit-failed");
    await page.close();
  });

  it("shows every column with its samples beside the choice", async () => {
    const address = await sendDeposit(claire, depositForm("lieux.csv", ODD_COLUMNS, { modele: "toilettes" }));
    expect(await depositState(claire, address)).toBe("needs-mapping");
    const page = await openAs(claire, `${address}/colonnes`);
    expect(await page.textContent("main")).toContain("Toilettes du Parc");
    await lookAt(page, "deposit-columns");
    await page.close();
  });

  it("shows the list, and a home where everything stands", async () => {
    const list = await openAs(claire, "/espace/69029/depots");
    await lookAt(list, "deposit-list");
    await list.close();
    const waiting = await openAs(claire, "/espace/69029");
    await lookAt(waiting, "home-waiting");
    await waiting.close();
    await database.query.deleteFrom("deposit").execute();
    await database.query.deleteFrom("dataset_part").execute();
    const models = here.platform.models.list().map(({ name }) => name);
    await fillTerritory(database, models, new Date());
    const home = await openAs(claire, "/espace/69029");
    await lookAt(home, "home");
    await home.close();
    const dark = await openAs(claire, "/espace/69029", { theme: "dark" });
    await lookAt(dark, "home-dark");
    await dark.close();
  });
});
