import Papa from "papaparse";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Hono } from "hono";
import type { Actor, Role } from "../../src/domain/access/actor.ts";
import { rememberDecisions } from "../../src/db/decisions/decisions.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import type { CellStanding } from "../../src/domain/cockpit/cellStanding.ts";
import { forgetTodos } from "../../src/services/cockpit/readTodos.ts";
import { readCockpit, readCockpitRows } from "../../src/services/cockpit/readCockpit.ts";
import type { Platform } from "../../src/services/platform.ts";
import { installTerritory } from "../../src/services/territory/installTerritory.ts";
import { saveTerritoryGroups } from "../../src/services/territory/territoryGroups.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { fillTerritory } from "../setup/fillTerritory.ts";
import { actorOf, territoryApp } from "../setup/territoryApp.ts";
import { testPlatform } from "../setup/testPlatform.ts";

const NOW = new Date("2026-11-21T09:00:00Z");
const ORIGIN = "http://localhost:3000";

const lines = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true })
    .data;

const plain = (cells: ReadonlyMap<string, CellStanding>) =>
  Object.fromEntries(
    [...cells].map(([model, { state, published, isLate }]) => [model, { state, published, isLate }]),
  );

describeOnEachEngine("the cockpit", (open) => {
  let platform: Platform;
  let app: Hono<SignInEnv>;
  let actor: Actor | null;
  let manager: Actor;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const [database, close] = await open();
    closing.push(close);
    const [made, remove] = await testPlatform(database, { clock: () => NOW });
    closing.push(remove);
    platform = made;
    const { metropolisId, personId } = await installTerritory(platform, {
      siren: "200046977",
      name: "Métropole de Lyon",
      accent: "#9f3a1e",
      administrator: { email: "camille.roux@exemple.fr", name: "Camille Roux" },
    });
    manager = actorOf(personId, {
      organizationId: metropolisId,
      organizationKind: "metropolis",
      role: "data-manager",
    });
    actor = manager;
    await fillTerritory(
      database,
      platform.models.list().map(({ name }) => name),
      NOW,
    );
    app = territoryApp(platform, () => actor);
  });
  afterAll(async () => {
    for (const end of closing.toReversed()) await end();
  });

  const get = (path: string) => app.request(`/espace/200046977${path}`, { headers: { accept: "text/html" } });
  const post = (path: string, fields: Record<string, string>) =>
    app.request(`/espace/200046977${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { accept: "text/html", origin: ORIGIN },
    });
  const page = async (path: string): Promise<string> => {
    const response = await get(path);
    expect(response.status).toBe(200);
    return response.text();
  };
  const csv = async (query = "") => lines(await page(`/pilotage.csv${query}`));

  it("shows every commune and every dataset, each cell named in full and leading to the work itself", async () => {
    const html = await page("/pilotage");
    expect(html.match(/<th scope="row">/g)).toHaveLength(58);
    expect(html.match(/class="vt"/g)).toHaveLength(platform.models.list().length);
    const review = (await csv("?etat=to-review"))[0]!;
    const waiting = Number(review["Cellules à relire"]);
    expect(waiting).toBeGreaterThan(0);
    const link = new RegExp(
      `<a href="/espace/${review["Code"]}/depots/[0-9a-f-]{36}/relecture"><span class="vh">${review["Organisation"]}, ${review["Jeu de données"]} : à relire, ${waiting} cellules`,
    );
    expect(link.test(html.replaceAll("\u00A0", " "))).toBe(true);
  });

  it("tells at once what becomes of a deposit", async () => {
    const { query } = platform.database;
    const stateOf = async (organization: string, model: string) => {
      const { rows } = await readCockpit(platform, manager);
      return rows.find((row) => row.organizationId === organization)?.cells.get(model)?.state;
    };
    const deposit = await query
      .selectFrom("deposit")
      .select(["id", "organization_id", "model"])
      .where("state", "=", "review")
      .executeTakeFirstOrThrow();
    const turn = (state: "review" | "processing") =>
      query.updateTable("deposit").set({ state }).where("id", "=", deposit.id).execute();
    expect(await stateOf(deposit.organization_id, deposit.model!)).toBe("to-review");
    await turn("processing");
    expect(await stateOf(deposit.organization_id, deposit.model!)).toBe("received");
    await turn("review");
    expect(await stateOf(deposit.organization_id, deposit.model!)).toBe("to-review");
  });

  it("counts alike in words, in the legend and in the csv", async () => {
    const html = (await page("/pilotage")).replaceAll("\u00A0", " ");
    const all = await csv();
    const late = all.filter((line) => line["État"] === "En retard");
    const published = all.filter((line) => line["Dernière publication"] !== "");
    expect(html.includes(`pour ${published.length} jeux communaux`)).toBe(true);
    expect(html.includes(`en retard <b>${late.length}</b>`)).toBe(true);
    expect(html.includes(`<b class="fig">${new Set(late.map((line) => line["Code"])).size}</b>`)).toBe(true);
  });

  it("filters by commune, dataset, state and sector, and tells one line or one column in words", async () => {
    const bron = await page("/pilotage?commune=bron");
    expect(bron.includes("Bron : tous les jeux".replace(" :", "\u00A0:"))).toBe(true);
    expect(bron.match(/<th scope="row">/g)).toHaveLength(platform.models.list().length);
    expect((await csv("?commune=69029")).every((line) => line["Organisation"] === "Bron")).toBe(true);
    const toilettes = await page("/pilotage?jeu=toilettes");
    expect(toilettes.match(/<th scope="row">/g)).toHaveLength(58);
    const late = await page("/pilotage?etat=late");
    expect(late.match(/class="vt"/g)).toHaveLength(3);
    const none = await page("/pilotage?commune=nulle-part");
    expect(none.includes("Aucune case ne répond à ce filtre")).toBe(true);
    await saveTerritoryGroups(platform, manager, [{ name: "Porte des Alpes", communes: ["69029", "69290"] }]);
    const sector = await page("/pilotage?secteur=Porte+des+Alpes");
    expect(sector.match(/<th scope="row">/g)).toHaveLength(2);
  });

  it("counts and filters the very states that the cells tell", async () => {
    const { rows } = await readCockpit(platform, manager);
    const told = await readCockpitRows(platform, manager, rows);
    expect(rows.length).toBeGreaterThan(57);
    for (const [at, { name, cells }] of rows.entries())
      expect(plain(cells), name).toEqual(plain(told[at]!.cells));
    const states = new Set(rows.flatMap(({ cells }) => Array.from(cells.values(), ({ state }) => state)));
    expect(states.size).toBeGreaterThan(4);
  });

  it("is the metropolis's: nobody else knows of it", async () => {
    const bron = (await findOrganization(platform.database.query, "69029"))!;
    const paths = ["/pilotage", "/pilotage.csv", "/pilotage/decisions", "/pilotage/anomalies"];
    const statuses = async () => Promise.all(paths.map(async (path) => (await get(path)).status));
    try {
      for (const role of ["administrator", "data-manager", "reader", "referent"] as Role[]) {
        actor = actorOf(manager.accountId, { ...manager.memberships[0]!, role });
        expect(await statuses()).toEqual([200, 200, 200, 200]);
      }
      for (const role of ["referent", "contributor", "reader"] as Role[]) {
        actor = actorOf(manager.accountId, { organizationId: bron.id, organizationKind: "commune", role });
        expect(await statuses()).toEqual([404, 404, 404, 404]);
      }
      actor = null;
      expect(await statuses()).toEqual([401, 401, 401, 401]);
    } finally {
      actor = manager;
    }
    expect((await app.request("/espace/69029/pilotage")).status).toBe(404);
  });

  it("promotes a commune's decision with its author, shows what conflicts, leaves the rest to its commune", async () => {
    const { query } = platform.database;
    const decide = async (insee: string, raw: string, value: string, author: string): Promise<void> => {
      const { id } = (await findOrganization(query, insee))!;
      const decision = { model: "toilettes", field: "acces", raw, value, author };
      await rememberDecisions(query, { organizationId: id, personId: null }, [decision]);
    };
    await decide("69029", "piéton", "Accès piétons", "Rose Martin");
    await decide("69259", "piéton", "Accès piétons", "Luc Petit");
    await decide("69290", "piéton", "Aucun", "Ana Diaz");
    const html = await page("/pilotage/decisions");
    expect(html.includes("Bron et Vénissieux")).toBe(true);
    expect(html.includes("Les communes ne sont pas d’accord")).toBe(true);
    const ids = [...html.matchAll(/decisions\/valeurs\/([0-9a-f-]{36})/g)].map((found) => found[1]!);
    expect(ids).toHaveLength(2);
    // Counted once a minute at most.
    forgetTodos(platform);
    for (const tab of ["", "/decisions", "/anomalies"])
      expect([tab, (await page(`/pilotage${tab}`)).includes("Décisions (2)</a>")]).toEqual([tab, true]);
    expect((await post(`/pilotage/decisions/valeurs/${ids[0]}`, { faire: "etendre" })).status).toBe(303);
    const territory = await query
      .selectFrom("decision")
      .select(["value", "author"])
      .where("organization_id", "is", null)
      .execute();
    expect(territory).toEqual([{ value: "Accès piétons", author: "Rose Martin" }]);
    const after = await page("/pilotage/decisions");
    expect(after.includes("Bron et Vénissieux")).toBe(false);
    expect(after.includes("Vaut aujourd’hui pour le territoire")).toBe(true);
    expect((await post(`/pilotage/decisions/valeurs/${ids[1]}`, { faire: "laisser" })).status).toBe(303);
    const done = await page("/pilotage/decisions");
    expect(done.includes("Rien à étendre")).toBe(true);
    const kept = await query.selectFrom("decision").select("id").where("dismissed_at", "is", null).execute();
    expect(kept).toHaveLength(4);
    const audited = await query.selectFrom("audit").select("action").orderBy("id").execute();
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["decision.promoted", "decision.set-aside"]),
    );
    expect((await post("/pilotage/decisions/valeurs/nimporte", { faire: "etendre" })).status).toBe(404);
  });
});
