import { afterAll, beforeAll, expect, it } from "vitest";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import type { Actor, Role } from "../../src/domain/access/actor.ts";
import type { Platform } from "../../src/services/platform.ts";
import { isPublicAddress } from "../../src/services/territory/fetchSchema.ts";
import { installationLink } from "../../src/services/territory/installationLink.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { actorOf } from "../setup/territoryApp.ts";
import { ORIGIN, TerritoryVisit } from "../setup/territoryVisit.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const SCHEMA = {
  name: "bancs",
  version: "1.0.0",
  title: "Bancs publics",
  fields: [
    { name: "nom", type: "string" },
    { name: "places", type: "integer" },
  ],
};

const multipart = (fields: Record<string, string>, logo?: Blob): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  if (logo) data.append("logo", logo, "logo.png");
  return data;
};

describeOnEachEngine("the territory's pages", (open) => {
  let visit: TerritoryVisit;
  let platform: Platform;
  let administrator: Actor;

  beforeAll(async () => {
    visit = await TerritoryVisit.open(open, new Date("2026-11-01T09:00:00Z"));
    platform = visit.platform;
  });
  afterAll(() => visit.close());

  const audited = async (): Promise<string[]> => {
    const rows = await platform.database.query.selectFrom("audit").select("action").execute();
    return rows.map(({ action }) => action);
  };

  it("sets up an empty installation behind a secret link, once", async () => {
    expect((await visit.get("/installation?cle=devine")).status).toBe(404);
    const stale = (await installationLink(platform))!;
    const link = (await installationLink(platform))!.replace(ORIGIN, "");
    expect((await visit.get(stale.replace(ORIGIN, ""))).status).toBe(404);
    expect(await visit.has(`${link}&q=metropole+de+lyon`, "siren=200046977")).toBe(true);
    expect(await visit.has(`${link}&siren=200046977`, "58 communes seront créées")).toBe(true);
    const cle = link.split("cle=")[1]!;
    const form = {
      cle,
      siren: "200046977",
      name: "Métropole de Lyon",
      email: "ada@exemple.fr",
      personName: "Ada",
    };
    const refused = await visit.post("/installation", { ...form, accent: "autre", otherAccent: "#ffee00" });
    expect(refused.status).toBe(422);
    expect((await refused.text()).includes("Choisissez une couleur plus foncée")).toBe(true);
    const done = await visit.post("/installation", { ...form, accent: "#1b4f8a" });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/connexion"]);
    expect((await visit.post("/installation", { ...form, accent: "#1b4f8a" })).status).toBe(409);
    expect(await installationLink(platform)).toBeNull();
    const { query } = platform.database;
    const bron = await findOrganization(query, "69029");
    expect(bron).toMatchObject({ name: "Bron", siren: "216900290", kind: "commune" });
    const members = await query.selectFrom("membership").selectAll().execute();
    const metropolis = (await findOrganization(query, "200046977"))!;
    expect(members).toMatchObject([{ organization_id: metropolis.id, role: "administrator" }]);
    administrator = actorOf(members[0]!.person_id, {
      organizationId: metropolis.id,
      organizationKind: "metropolis",
      role: "administrator",
    });
    visit.actor = administrator;
  });

  it("serves the colours chosen, with a validator", async () => {
    const css = await visit.get("/accents.css");
    expect(await css.text()).toBe(":root{--accent:#1b4f8a}\n");
    const again = await visit.app.request("/accents.css", {
      headers: { "if-none-match": css.headers.get("etag")! },
    });
    expect(again.status).toBe(304);
  });

  it("lets each organisation say what it is, in its own colour and under its own picture", async () => {
    const right = { name: "Bron", accent: "#2f5d34", website: "https://www.ville-bron.fr", approval: "on" };
    const script = await visit.post(
      "/espace/69029/reglages",
      multipart(right, new Blob(["<svg onload=alert(1)>"])),
    );
    expect(script.status).toBe(422);
    const wrong = await visit.post(
      "/espace/69029/reglages",
      multipart({ ...right, website: "javascript:alert(1)" }),
    );
    expect(wrong.status).toBe(422);
    const heavy = await visit.post(
      "/espace/69029/reglages",
      multipart(right, new Blob([PNG, Buffer.alloc(600_000)])),
    );
    expect(heavy.status).toBe(422);
    expect((await visit.get("/logos/69029")).status).toBe(404);
    const saved = await visit.post("/espace/69029/reglages", multipart(right, new Blob([PNG])));
    expect(saved.status).toBe(303);
    const logo = await visit.get("/logos/69029");
    expect(Buffer.from(await logo.arrayBuffer())).toEqual(PNG);
    expect([logo.headers.get("content-type"), logo.headers.get("x-content-type-options")]).toEqual([
      "image/png",
      "nosniff",
    ]);
    expect((await findOrganization(platform.database.query, "69029"))!.approval).toBe(true);
    expect(
      (await (await visit.get("/accents.css")).text()).includes('[data-accent="69029"]{--accent:#2f5d34}'),
    ).toBe(true);
  });

  it("adds partners by their SIREN, once", async () => {
    const path = "/espace/200046977/territoire/organisations";
    expect((await visit.post(path, { name: "Sytral", siren: "123456789" })).status).toBe(422);
    expect((await visit.post(path, { name: "Syndicat des eaux", siren: "732 829 320" })).status).toBe(303);
    expect((await findOrganization(platform.database.query, "732829320"))?.kind).toBe("partner");
    expect((await visit.post(path, { name: "Encore Bron", siren: "216900290" })).status).toBe(422);
    expect(await visit.has(path, "Vaulx-en-Velin")).toBe(true);
    // Every list of organisations sets their names as the other pages do.
    for (const list of [path, "/espace/200046977/territoire/campagnes/nouvelle"])
      expect([await visit.has(list, "Mont-d’Or"), await visit.has(list, "Mont-d'Or")]).toEqual([true, false]);
  });

  it("finds people whatever their organisation, closes accounts but never the last administrator's", async () => {
    const path = "/espace/200046977/territoire/personnes";
    const givors = (await findOrganization(platform.database.query, "69091"))!.id;
    const member = { email: "luc@givors.example", name: "Luc", role: "referent" as const };
    await seedMember(platform.database, givors, member);
    expect(await visit.has(`${path}?q=givors`, "luc@givors.example")).toBe(true);
    expect(await visit.has(`${path}?q=100%25`, "Personne ne répond")).toBe(true);
    const { query } = platform.database;
    const luc = await query
      .selectFrom("person")
      .select("id")
      .where("name", "=", "Luc")
      .executeTakeFirstOrThrow();
    expect((await visit.post(`${path}/${luc.id}`, { faire: "fermer" })).status).toBe(303);
    expect(await visit.has(path, "fermé le")).toBe(true);
    expect((await visit.post(`${path}/${luc.id}`, { faire: "rouvrir" })).status).toBe(303);
    expect((await visit.post(`${path}/${administrator.accountId}`, { faire: "fermer" })).status).toBe(409);
    expect(await audited()).toEqual(expect.arrayContaining(["account.disabled", "account.enabled"]));
  });

  it("reads a schema, says what is doubtful, adopts it once", async () => {
    const path = "/espace/200046977/territoire/modeles";
    const send = (content: string): Promise<Response> => {
      const data = new FormData();
      data.append("address", "");
      data.append("file", new Blob([content]), "schema.json");
      return Promise.resolve(visit.post(`${path}/lecture`, data));
    };
    expect((await send("{ pas du json")).status).toBe(422);
    expect((await send('{"fields": 3}')).status).toBe(422);
    const data = new FormData();
    data.append("address", "https://127.0.0.1/schema.json");
    expect((await visit.post(`${path}/lecture`, data)).status).toBe(422);
    const text = JSON.stringify(SCHEMA);
    const read = await send(text);
    expect(read.status).toBe(200);
    expect((await read.text()).includes("Nouveau modèle du territoire.")).toBe(true);
    expect((await visit.post(`${path}/adoption`, { schema: text })).status).toBe(303);
    expect(platform.models.current("bancs").title).toBe("Bancs publics");
    expect((await visit.post(`${path}/adoption`, { schema: text })).status).toBe(409);
    expect(await visit.has(path, "Bancs publics")).toBe(true);
  });

  it("keeps the sectors of the territory, communes by name", async () => {
    const path = "/espace/200046977/territoire/reglages";
    expect((await visit.post(path, { groups: "Centre : Lyon, Marseille" })).status).toBe(422);
    expect((await visit.post(path, { groups: "Centre : lyon, VILLEURBANNE\nEst : 69029" })).status).toBe(303);
    expect(await visit.has(path, "Centre : Lyon, Villeurbanne\nEst : Bron")).toBe(true);
    expect((await visit.post(path, { groups: "Nord : Saint-Cyr-au-Mont-d’Or" })).status).toBe(303);
    expect(await visit.has(path, "Nord : Saint-Cyr-au-Mont-d’Or")).toBe(true);
  });

  it("shows the whole log, filtered by organisation and by what was done for others", async () => {
    const path = "/espace/200046977/territoire/journal";
    expect(await visit.has(path, "Modèle adopté : Bancs publics, version 1.0.0")).toBe(true);
    const bron = (await findOrganization(platform.database.query, "69029"))!.id;
    expect(await visit.has(`${path}?organisation=${bron}`, "Fiche de l’organisation modifiée")).toBe(true);
    expect(
      await visit.has(`${path}?organisation=${bron}&pour=on&par=ada`, "pour l’organisation, depuis"),
    ).toBe(true);
    expect(await visit.has(`${path}?par=personne`, "Aucune action ne répond")).toBe(true);
  });

  it("leads from an organisation's settings to its access keys, for whoever may manage them", async () => {
    const link = 'href="/espace/69029/jetons"';
    expect(await visit.has("/espace/69029/reglages", link)).toBe(true);
    const { organizationId } = administrator.memberships[0]!;
    try {
      visit.actor = actorOf(administrator.accountId, {
        organizationId,
        organizationKind: "metropolis",
        role: "data-manager",
      });
      expect(await visit.has("/espace/69029/reglages", "<form")).toBe(true);
      expect(await visit.has("/espace/69029/reglages", link)).toBe(false);
    } finally {
      visit.actor = administrator;
    }
  });

  it("is closed to whoever does not run the territory", async () => {
    const bron = (await findOrganization(platform.database.query, "69029"))!.id;
    const parts = ["campagnes", "modeles", "organisations", "personnes", "journal", "reglages"];
    const statuses = async (base: string): Promise<number[]> =>
      Promise.all(parts.map(async (part) => (await visit.get(`${base}/territoire/${part}`)).status));
    const as = (role: Role, kind: "metropolis" | "commune"): Actor =>
      actorOf(administrator.accountId, {
        organizationId: kind === "commune" ? bron : administrator.memberships[0]!.organizationId,
        organizationKind: kind,
        role,
      });
    try {
      visit.actor = as("data-manager", "metropolis");
      expect(await statuses("/espace/200046977")).toEqual(parts.map(() => 200));
      expect(
        (await visit.post(`/espace/200046977/territoire/personnes/${bron}`, { faire: "fermer" })).status,
      ).toBe(403);
      for (const role of ["referent", "reader", "contributor"] as const) {
        visit.actor = as(role, "metropolis");
        expect(await statuses("/espace/200046977")).toEqual(parts.map(() => 403));
        expect((await visit.get("/espace/69029/reglages")).status).toBe(404);
        visit.actor = as(role, "commune");
        expect(await statuses("/espace/200046977")).toEqual(parts.map(() => 404));
        expect(await statuses("/espace/69029")).toEqual(parts.map(() => 404));
        expect((await visit.get("/espace/69029/reglages")).status).toBe(role === "referent" ? 200 : 403);
        expect((await visit.get("/espace/69091/reglages")).status).toBe(404);
      }
    } finally {
      visit.actor = administrator;
    }
  });

  it("asks no address of a private network on anybody's word", () => {
    const asked = [
      "8.8.8.8",
      "127.0.0.1",
      "10.1.2.3",
      "169.254.169.254",
      "::1",
      "::ffff:192.168.1.1",
      "fd00::1",
    ];
    expect(asked.filter(isPublicAddress)).toEqual(["8.8.8.8"]);
    expect(isPublicAddress("2001:4860:4860::8888")).toBe(true);
  });
});
