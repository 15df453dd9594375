import { afterAll, beforeAll, expect, it } from "vitest";
import { Hono } from "hono";
import type { Page } from "playwright-core";
import type { Database } from "../../src/db/database.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { openCampaign } from "../../src/services/campaigns/openCampaign.ts";
import { openEmbedded } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import { actorOf } from "../setup/territoryApp.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { sidewaysScroll } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { serveForTest } from "./serveForTest.ts";

const COMMUNE = "69029";
const METROPOLIS = "200046977";
const MODEL = "toilettes";
/** Addresses that only the metropolis has. */
const TERRITORY = /\/(?:territoire|pilotage)/;
/** What is fetched or downloaded, not looked at. */
const NO_PAGE = /\.(?:json|csv)$|:file|\/fichiers\//;

let database: Database;
let here: WorkspaceApp;
let url: string;
let referent: Visitor;
let administrator: Visitor;
let reader: Visitor;
let deposit: string;
let record: string;
let member: string;
let campaign: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [opened, close] = await openEmbedded();
  database = opened;
  closing.push(close);
  const front = new Hono<SignInEnv>();
  const served = await serveForTest(front as unknown as Hono);
  closing.push(served.close);
  url = served.url;
  here = await workspaceApp(database, { publicUrl: url, environment: { MAP_STYLE_URL: "none" } });
  closing.push(() => here.close());
  front.route("/", here.app);
  const { platform } = here;
  await installTerritory(platform);
  const bron = (await findOrganization(database.query, COMMUNE))!;
  const metropolis = (await findOrganization(database.query, METROPOLIS))!;
  referent = await here.signIn(bron.id, { name: "Claire Berthet", role: "referent" });
  reader = await here.signIn(bron.id, { name: "Luc Morel", role: "reader" });
  administrator = await here.signIn(metropolis.id, { name: "Ada Roux", role: "administrator" });
  const records = sampleRecords(MODEL, COMMUNE);
  await publishSample(platform, { model: MODEL, code: COMMUNE, records: records.slice(0, 12) });
  await publishSample(platform, { model: MODEL, code: COMMUNE, records: records.slice(0, 14) });
  const published = await database.query.selectFrom("deposit_record").select("record_id").executeTakeFirst();
  record = published!.record_id;
  deposit = await stagedDeposit(platform, {
    model: MODEL,
    code: COMMUNE,
    records,
    cells: [
      { record: 1, field: "horaires", raw: "24h/35", status: "to-confirm", value: "24/7" },
      { record: 2, field: "horaires", raw: "voir affichage", status: "invalid" },
    ],
  });
  const who = {
    email: "nina.long-prenom.compose@ville-de-bron.example",
    name: "Nina",
    role: "contributor",
  } as const;
  member = await seedMember(database, bron.id, who);
  const manager = await seedMember(database, metropolis.id, {
    email: "donnees@metropole.example",
    name: "Équipe données",
    role: "data-manager",
  });
  const actor = actorOf(manager, {
    organizationId: metropolis.id,
    organizationKind: "metropolis",
    role: "data-manager",
  });
  campaign = await openCampaign(platform, actor, {
    model: "parcs-jardins",
    title: "Parcs de l’hiver",
    note: "",
    deadline: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    organizations: [COMMUNE],
  });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  for (const end of closing.toReversed()) await end();
});

/** An address with something real in each of its places. */
function real(path: string): string {
  return path
    .replace(":code", TERRITORY.test(path) ? METROPOLIS : COMMUNE)
    .replace(":model", MODEL)
    .replace(/:deposit|(?<=\/depots\/):id/, deposit)
    .replace(/(?<=\/membres\/):id/, member)
    .replace(/(?<=\/campagnes\/):id/, campaign)
    .replace(":record", record)
    .replace(":n", "1")
    .replace(/comparer$/, "comparer?de=1&a=2");
}

async function signedIn(who: Visitor): Promise<Page> {
  const page = await openPage();
  await page.context().addCookies([...who.cookies].map(([name, value]) => ({ name, value, url })));
  return page;
}

/** Looks at a page at the three widths: nothing wider than the screen, nothing that axe finds. */
async function look(page: Page, path: string, status = 200): Promise<void> {
  const response = await page.goto(`${url}${path}`);
  expect([path, response?.status()]).toEqual([path, status]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect([path, width, await sidewaysScroll(page)]).toEqual([path, width, 0]);
    await expectNoAxeViolations(page);
  }
}

it("every page of the workspace can be used by all, at each width", async () => {
  const routes = here.app.routes.filter(
    ({ method, path }) => method === "GET" && path.startsWith("/espace") && !NO_PAGE.test(path),
  );
  const paths = [...new Set(routes.map(({ path }) => path))];
  expect(paths.length).toBeGreaterThan(30);
  const commune = await signedIn(referent);
  const territory = await signedIn(administrator);
  for (const path of paths) await look(TERRITORY.test(path) ? territory : commune, real(path));
  // The metropolis at work in a commune's space, whose pages say so.
  await look(territory, `/espace/${COMMUNE}`);
  await commune.close();
  await territory.close();
}, 600_000);

it("what is not there, or not theirs, is told in a page like the others", async () => {
  const page = await signedIn(reader);
  await look(page, `/espace/${COMMUNE}/jeux/nulle-part`, 404);
  await look(page, `/espace/${COMMUNE}/reglages`, 403);
  await look(page, `/espace/${COMMUNE}`);
  await page.close();
}, 120_000);
