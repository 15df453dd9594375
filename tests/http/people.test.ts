import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { listServices } from "../../src/db/people/memberships.ts";
import { findPersonByEmail } from "../../src/db/people/people.ts";
import { recordAudit } from "../../src/services/audit/recordAudit.ts";
import { openSession } from "../../src/services/signIn/openSession.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { type PeopleApp, peopleApp, seedMember, seedOrganizations } from "../setup/peopleApp.ts";
import { Visitor } from "../setup/visitor.ts";

const publicUrl = "https://donnees.exemple.fr";
const SESSION = "__Host-traboule-session";

const actor = (id: string, organizationId: string, role: "administrator" | "referent") => ({
  accountId: id,
  name: "",
  memberships: [{ organizationId, organizationKind: "commune" as const, role, department: null }],
});

async function invite(who: Visitor, email: string, role: string, department = ""): Promise<Response> {
  return who.post("/espace/69029/equipe", { email, role, department });
}

describeOnEachEngine("people", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PeopleApp;
  let bron: string;
  let metropolis: string;
  let administrator: string;
  let manager: string;
  let referent: string;
  let reader: string;

  afterEach(() => close());
  beforeEach(async () => {
    [database, close] = await open();
    here = peopleApp(database, { publicUrl });
    const organizations = await seedOrganizations(database);
    bron = organizations["69029"]!;
    metropolis = organizations["200046977"]!;
    const member = (
      organization: string,
      name: string,
      role: "administrator" | "data-manager" | "referent" | "reader",
    ) => seedMember(database, organization, { email: `${name.toLowerCase()}@exemple.fr`, name, role });
    administrator = await member(metropolis, "Ada", "administrator");
    manager = await member(metropolis, "Marc", "data-manager");
    referent = await member(bron, "Rose", "referent");
    reader = await member(bron, "Luc", "reader");
    await member(organizations["69091"]!, "Gil", "referent");
  });

  async function as(personId: string, agent = ""): Promise<Visitor> {
    const who = new Visitor(here.app, publicUrl);
    who.cookies.set(SESSION, await openSession(here.platform, { personId, method: "code", agent }));
    return who;
  }

  const linkOf = (at = -1): string => /\/connexion\/invitation\/[\w-]{43}/.exec(here.outbox.at(at)!.text)![0];

  async function audited(): Promise<string[]> {
    const rows = await database.query.selectFrom("audit").orderBy("id").selectAll().execute();
    return rows.map(({ action, acting }) => `${action}${acting ? " (acting)" : ""}`);
  }

  it("are invited by mail, and join by the link, once", async () => {
    const rose = await as(referent);
    const sent = await invite(rose, "Nina@Bron.example", "contributor", "Espaces verts");
    expect(sent.headers.get("location")).toBe("/espace/69029/equipe?fait=invited");
    expect(here.outbox[0]!.to).toBe("nina@bron.example");
    expect(await rose.page("/espace/69029/equipe?fait=invited")).toContain("Invitation envoyée.");
    const link = linkOf();
    const kept = JSON.stringify(await database.query.selectFrom("invitation").selectAll().execute());
    expect(kept).not.toContain(link.split("/").at(-1));
    const nina = new Visitor(here.app, publicUrl);
    const page = await nina.page(link);
    expect(page).toContain("Espaces verts");
    expect(page).toContain("Rose vous invite");
    expect(await findPersonByEmail(database, "nina@bron.example")).toBeUndefined();
    const accepted = await nina.post(link, { name: "  Nina   Faure " });
    expect([accepted.status, accepted.headers.get("location")]).toEqual([303, "/espace/69029"]);
    expect(await nina.page("/espace/69029")).toContain("nina@bron.example");
    const person = (await findPersonByEmail(database, "nina@bron.example"))!;
    expect(person.name).toBe("Nina Faure");
    expect(await listServices(database, person.id)).toEqual([
      expect.objectContaining({ insee: "69029", role: "contributor", department: "Espaces verts" }),
    ]);
    expect((await new Visitor(here.app, publicUrl).post(link, {})).status).toBe(410);
    expect(await audited()).toEqual(["invitation.sent", "member.joined"]);
  });

  it("may join by a code sent to the invited address instead", async () => {
    await invite(await as(referent), "nina@bron.example", "reader");
    const nina = new Visitor(here.app, publicUrl);
    await nina.post("/connexion", { email: "nina@bron.example", retour: "/espace" });
    const code = /\d{6}/.exec(here.outbox.at(-1)!.subject)![0];
    expect((await nina.post("/connexion/code", { code })).status).toBe(303);
    expect((await nina.get("/espace")).headers.get("location")).toBe("/espace/69029");
  });

  it("have invitations that end, are sent again, and are withdrawn", async () => {
    const rose = await as(referent);
    await invite(rose, "nina@bron.example", "reader");
    const first = linkOf();
    expect((await invite(rose, "nina@bron.example", "reader")).status).toBe(422);
    const [{ id }] = (await database.query.selectFrom("invitation").select("id").execute()) as [
      { id: string },
    ];
    here.wait(15 * 1440);
    const again = await as(referent);
    expect((await new Visitor(here.app, publicUrl).get(first)).status).toBe(410);
    expect(await again.page("/espace/69029/equipe")).toContain("périmée");
    await again.post(`/espace/69029/equipe/invitations/${id}`, { faire: "renvoyer" });
    const second = linkOf();
    const nina = new Visitor(here.app, publicUrl);
    expect((await nina.get(first)).status).toBe(404);
    expect((await nina.get(second)).status).toBe(200);
    // Another organisation's référent cannot reach it.
    const gil = await as((await findPersonByEmail(database, "gil@exemple.fr"))!.id);
    const foreign = await gil.post(`/espace/69091/equipe/invitations/${id}`, { faire: "retirer" });
    expect(foreign.status).toBe(404);
    await again.post(`/espace/69029/equipe/invitations/${id}`, { faire: "retirer" });
    expect((await nina.post(second, {})).status).toBe(404);
    expect((await again.post("/espace/69029/equipe/invitations/x", { faire: "retirer" })).status).toBe(404);
  });

  it("do not accept what was sent to others", async () => {
    await invite(await as(referent), "nina@bron.example", "referent");
    const luc = await as(reader);
    expect((await luc.post(linkOf(), {})).status).toBe(403);
    expect(await listServices(database, reader)).toEqual([expect.objectContaining({ role: "reader" })]);
  });

  it("give no more than they have", async () => {
    const rose = await as(referent);
    expect((await invite(rose, "x@bron.example", "administrator")).status).toBe(403);
    expect((await invite(rose, "x@bron.example", "data-manager")).status).toBe(403);
    const raised = await rose.post(`/espace/69029/equipe/membres/${reader}`, { role: "administrator" });
    expect(raised.status).toBe(403);
    expect((await rose.get("/espace/69091/equipe")).status).toBe(404);
    const luc = await as(reader);
    const page = await luc.page("/espace/69029/equipe");
    expect(page).toContain("Rose");
    expect(page).not.toContain("Inviter une personne");
    expect((await invite(luc, "x@bron.example", "reader")).status).toBe(403);
    expect((await luc.get(`/espace/69029/equipe/membres/${referent}`)).status).toBe(403);
    expect((await luc.get("/espace/69029/journal")).status).toBe(403);
    const sent = await invite(await as(manager), "x@bron.example", "referent");
    expect(sent.status).toBe(303);
    expect(await audited()).toEqual(["invitation.sent (acting)"]);
    expect(here.outbox).toHaveLength(1);
  });

  it("send the form back with what was typed", async () => {
    const response = await invite(await as(referent), "pas une adresse", "contributor");
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('value="pas une adresse"');
    expect(page).toContain("Écrivez une adresse complète");
    const second = await (await invite(await as(referent), "a@b.fr", "contributor", " ")).text();
    expect(second).toContain("Indiquez le service de cette personne");
    expect(await (await invite(await as(referent), "luc@exemple.fr", "reader")).text()).toContain(
      "Changez son rôle",
    );
    expect(await (await invite(await as(referent), "a@b.fr", "chef")).text()).toContain("Choisissez un rôle");
  });

  it("change roles, and never leave an organisation without a référent unawares", async () => {
    const rose = await as(referent);
    const own = `/espace/69029/equipe/membres/${referent}`;
    const warned = await rose.post(own, { role: "reader", department: "" });
    expect([warned.status, await warned.text()]).toEqual([
      409,
      expect.stringContaining("Plus personne ne répondrait"),
    ]);
    await rose.post(`/espace/69029/equipe/membres/${reader}`, { role: "referent", department: "" });
    expect(await listServices(database, reader)).toEqual([expect.objectContaining({ role: "referent" })]);
    expect((await rose.post(own, { role: "reader", department: "" })).status).toBe(303);
    const luc = await as(reader);
    const leaving = `/espace/69029/equipe/membres/${reader}/retrait`;
    expect((await luc.post(leaving, {})).status).toBe(409);
    const left = await luc.post(leaving, { confirmed: "1" });
    expect([left.status, left.headers.get("location")]).toEqual([303, "/espace"]);
    expect((await luc.get("/espace/69029")).status).toBe(200);
    expect((await luc.get("/espace/69029/equipe")).status).toBe(404);
    expect(await audited()).toEqual(["member.role-changed", "member.role-changed", "member.removed"]);
  });

  it("keep at least one administrator", async () => {
    const ada = await as(administrator);
    const own = `/espace/200046977/equipe/membres/${administrator}`;
    const response = await ada.post(own, { role: "reader", confirmed: "1" });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining("Donnez d’abord ce rôle"),
    ]);
    expect((await ada.post(`${own}/retrait`, { confirmed: "1" })).status).toBe(422);
  });

  it("have an account: name, language, organisations, sessions", async () => {
    const rose = await as(referent, "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    const phone = await as(referent, "Mozilla/5.0 (iPhone) AppleWebKit/605 Version/17 Mobile Safari/604.1");
    const page = await rose.page("/espace/compte");
    expect(page).toContain("Firefox sur Linux");
    expect(page).toContain("Safari sur iOS");
    expect(page).toContain('href="/espace/69029"');
    const [, session] = /name="session" value="([0-9a-f-]{36})"/.exec(page)!;
    // Nobody ends the sessions of others.
    await (await as(reader)).post("/espace/compte/sessions", { session: session! });
    expect((await phone.get("/espace/compte")).status).toBe(200);
    await rose.post("/espace/compte/sessions", { session: session! });
    expect((await phone.get("/espace/compte")).status).toBe(303);
    const tablet = await as(referent);
    await rose.post("/espace/compte/sessions", { session: "autres" });
    expect((await tablet.get("/espace/compte")).status).toBe(303);
    expect((await rose.post("/espace/compte", { name: " ", language: "fr" })).status).toBe(422);
    await rose.post("/espace/compte", { name: "Rose  <b>Martin", language: "en" });
    const english = await rose.page("/espace/compte?fait=saved");
    expect(english).toContain("My account");
    expect(english).toContain("Rose &lt;b>Martin");
    expect((await rose.post("/espace/compte/sessions", { session: "x" })).status).toBe(303);
  });

  it("come back to the organisation served last, or choose", async () => {
    const rose = await as(referent);
    expect((await rose.get("/espace")).headers.get("location")).toBe("/espace/69029");
    await seedMember(database, metropolis, { email: "rose@exemple.fr", name: "Rose", role: "reader" });
    expect(await rose.page("/espace")).toContain("Vous servez 2 organisations");
    await rose.page("/espace/200046977");
    expect((await rose.get("/espace")).headers.get("location")).toBe("/espace/200046977");
    expect(await rose.page("/espace?choisir")).toContain("Bron");
  });

  it("read what was done, page by page, in words", async () => {
    const rose = await as(referent);
    expect(await rose.page("/espace/69029/journal")).toContain("Rien n’a encore été fait ici");
    for (let revision = 1; revision <= 60; revision++)
      await recordAudit(here.platform, {
        actor:
          revision % 2
            ? actor(referent, bron, "referent")
            : actor(administrator, metropolis, "administrator"),
        organizationId: bron,
        action: "publication.done",
        target: { type: "revision", id: String(revision) },
        details: { model: "toilettes <b>", revision },
      });
    const page = await rose.page("/espace/69029/journal");
    expect(page).toContain("Publication\u00A0: toilettes &lt;b>, révision 60");
    expect(page).toContain("depuis la métropole");
    expect(page).not.toContain("révision 10<");
    const [, next] = /href="(\/espace\/69029\/journal\?avant=\d+)"/.exec(page)!;
    const second = await rose.page(next!);
    expect(second).toContain("révision 10<");
    expect(second).not.toContain("?avant=");
    expect((await rose.get("/espace/69029/journal?avant=x")).status).toBe(400);
    expect((await rose.get("/espace/69091/journal")).status).toBe(404);
  });
});
