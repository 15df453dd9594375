import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { ROOT } from "../sourceFiles.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const documented = [
  ...readFileSync(join(ROOT, "docs/reference/urls.md"), "utf8").matchAll(/`(\/[^`\s]*)`/g),
].map(([, address]) => address!);

let database: Database;
let closeDatabase: () => Promise<void>;
let running: WorkspaceApp;
let record: string;

beforeAll(async () => {
  [database, closeDatabase] = await openEmbedded();
  running = await workspaceApp(database);
  await publishedTerritory(running.platform, { models: ["toilettes"], communes: ["69029"] });
  const { record_id: id } = await database.query
    .selectFrom("deposit_record")
    .select("record_id")
    .executeTakeFirstOrThrow();
  record = id;
});
afterAll(async () => {
  await running.close();
  await closeDatabase();
});

const filled = (address: string): string =>
  address
    .replace("{model}", "toilettes")
    .replace("{version}", "1.0.0")
    .replace("{insee}", "69029")
    .replace("{org}", "69029")
    .replace("{id}", record)
    .replace("{code}", "request.invalid")
    .replace(/…$/, "");

it.each(documented)("%s is there, and does not redirect readers elsewhere", async (address) => {
  const answer = await running.app.request(`http://localhost:3000${filled(address)}`, {
    headers: { accept: "text/html,*/*" },
  });
  await answer.body?.cancel();
  if (address.startsWith("/espace")) expect(answer.headers.get("location")).toMatch(/^\/connexion/);
  else if (address.startsWith("/api/prive")) expect(answer.status).toBe(401);
  // Without its key, an empty installation says nothing of itself.
  else if (address === "/installation") expect(answer.status).toBe(404);
  else expect(answer.status).toBe(200);
});

/** The parts of pages and the steps of sign-in are nobody's to rely on. */
const INNER =
  /^\/(?:espace|connexion|deconnexion|demo|assets|accents|logos|share|outlines|sitemaps)|map\.json$/;
/** A route as the page writes it. */
const pattern = (address: string): string =>
  address
    .replace(/:\w+\{gabarit.*$/, "gabarit.xlsx")
    .replace("/:name{catalog\\.[a-z]+}", "/catalog.jsonld")
    .replace("/catalog/:name", "/catalog/*.jsonld")
    .replace(/\/exports\/:insee\/:file/, "/exports/*/*.csv")
    .replace(/\/exports\/:file/, "/exports/*.csv")
    .replaceAll(/:\w+/g, "*")
    .replace(/(?<=.)\/$/, "");

it("are all documented", () => {
  const known = new Set(documented.map((address) => address.replaceAll(/\{\w+\}/g, "*")));
  const silent = running.app.routes
    .filter(({ method, path }) => method === "GET" && !INNER.test(path))
    .map(({ path }) => pattern(path))
    .filter(
      (path) =>
        !known.has(path) &&
        ![...known].some((one) => path.startsWith(`${one}/`) && one.startsWith("/api/prive")),
    );
  expect([...new Set(silent)]).toEqual([]);
});
