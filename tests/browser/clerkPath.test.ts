import { createServer } from "node:net";
import { serve } from "@hono/node-server";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { openEmbedded } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { installTerritory } from "../setup/publishedTerritory.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage } from "./openPage.ts";

const EMAIL = "mairie@bron.example";
const COMMUNE = "69029";

/** Clicks allowed from the sign-in page to the public links, the decisions apart. */
const MOST_CLICKS = 12;

const HEAD = "Nom du parc;Type d'espace;Adresse du lieu ;Ville;CP;Superficie (m²);Horaires;Chiens;MAJ;obs";
const STREETS = ["rue des écoles", "AV DE LA REPUBLIQUE", "pl. du marché", "chemin du moulin"];
const HOURS = ["7h-21h", "Tous les jours de 7h à 21h", "24h/24", "fermé le dimanche, 8h-18h"];
const DATES = ["12/03/2025", "mars-22", "2024-11-02", "01/06/2023"];

/** Forty rows as a department keeps them: a title above, spellings of its own, a total below. */
function messyParks(): Buffer {
  const rows = Array.from({ length: 40 }, (_, at) =>
    [
      `Parc n° ${at + 1}`,
      ["square public", "Parc", "jardin", "aire de jeux"][at % 4],
      `${at + 1} ${STREETS[at % 4]}`,
      ["BRON", "bron", "Bron "][at % 3],
      "69500",
      `${(at + 1) * 100},5`,
      HOURS[at % 4],
      at % 2 === 0 ? "oui" : "N",
      DATES[at % 4],
      "",
    ].join(";"),
  );
  const title = "Service espaces verts : inventaire;;;;;;;;;";
  return Buffer.from([title, HEAD, ...rows, "TOTAL;;;;;82020;;;;"].join("\r\n"), "latin1");
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

let database: Database;
let closeDatabase: () => Promise<void>;
let running: WorkspaceApp;
let server: ReturnType<typeof serve>;
let url: string;

beforeAll(async () => {
  [database, closeDatabase] = await openEmbedded();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  running = await workspaceApp(database, { publicUrl: url });
  await installTerritory(running.platform);
  const { id } = (await findOrganization(database.query, COMMUNE))!;
  await seedMember(database, id, { email: EMAIL, name: "Mairie de Bron", role: "referent" });
  server = serve({ fetch: running.app.fetch, port, hostname: "127.0.0.1" });
});

afterAll(async () => {
  await closeBrowser();
  await new Promise<void>((done) => void server.close(() => done()));
  await running.close();
  await closeDatabase();
});

async function mailedCode(): Promise<string> {
  for (;;) {
    const mail = await database.query
      .selectFrom("outbox_mail")
      .select("text")
      .where("recipient", "=", EMAIL)
      .orderBy("at", "desc")
      .executeTakeFirst();
    const code = mail && /\b(\d{3})\s?(\d{3})\b/.exec(mail.text);
    if (code) return `${code[1]}${code[2]}`;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Confirms what is proposed and empties what cannot be read; those clicks are the decisions themselves. */
async function settleAll(page: Page): Promise<void> {
  const decisions = page.locator("[data-part=decisions] .dec");
  for (let left = await decisions.count(); left > 0; left = await decisions.count()) {
    const confirm = decisions.first().locator("button[value=confirm]");
    const settle = (await confirm.count()) > 0 ? confirm : decisions.first().locator("button[value=empty]");
    await settle.click();
    await decisions.nth(left - 1).waitFor({ state: "detached" });
  }
}

it("leads from sign-in to publication in twelve clicks or fewer beside the decisions", async () => {
  const page = await openPage();
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks++;
    await target.click();
  };
  await page.goto(`${url}/connexion`);
  await page.getByRole("textbox").fill(EMAIL);
  await click(page.getByRole("main").getByRole("button").first());
  await page.locator("input[autocomplete=one-time-code]").fill(await mailedCode());
  await click(page.getByRole("main").getByRole("button").first());
  await page.waitForURL(/\/espace\/69029$/);

  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    click(page.locator("label[for], button").filter({ hasText: "Choisir un fichier" }).first()),
  ]);
  await chooser.setFiles({ name: "parcs 2025.csv", mimeType: "text/csv", buffer: messyParks() });
  const submit = page.getByRole("button", { name: /^Déposer/ });
  if (await submit.first().isVisible()) await click(submit.first());
  await page.waitForURL(/\/(?:relecture|colonnes)$/, { timeout: 60_000 });
  if (page.url().endsWith("/colonnes")) {
    await click(page.locator(".btn-go"));
    await page.waitForURL(/\/relecture$/, { timeout: 60_000 });
  }
  await page.locator("table[role=grid] td[tabindex='0']").waitFor();
  await settleAll(page);
  await click(page.locator("[data-part=publish] a"));
  await page.waitForURL(/\/publication$/);
  // What the file held beside its records is told: its title and its total.
  await page.getByText("2 lignes n’ont pas été lues comme des données").waitFor();
  await click(page.locator(".btn-go"));
  await page.getByText(/sont publiées/).waitFor();

  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  console.info(`${clicks} clicks beside the decisions`);
  const published = await running.app.request(`${url}/api/collections/parcs-jardins/items?limit=100`);
  expect(((await published.json()) as { features: unknown[] }).features).toHaveLength(40);
  await page.close();
});
