import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { listServices } from "../../src/db/people/memberships.ts";
import { findPersonByEmail, updatePerson } from "../../src/db/people/people.ts";
import { openIdentityService } from "../../src/services/signIn/identityService.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { startIdentityProvider, type TestIdentityProvider } from "../setup/identityProvider.ts";
import { type PeopleApp, peopleApp, seedMember, seedOrganizations } from "../setup/peopleApp.ts";
import { Visitor } from "../setup/visitor.ts";

const publicUrl = "https://donnees.exemple.fr";

function serviceOf(issuer: string) {
  return openIdentityService({
    issuer,
    clientId: "traboule",
    clientSecret: "un-secret-que-les-tests-partagent",
    profile: "proconnect",
    scopes: ["openid", "given_name", "usual_name", "email", "siret"],
    acrValues: ["eidas1"],
    publicUrl,
  });
}

describeOnEachEngine("sign-in by the identity service", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let provider: TestIdentityProvider;
  let here: PeopleApp;
  let organizations: Readonly<Record<string, string>>;
  let count = 0;

  beforeAll(async () => {
    [database, close] = await open();
    organizations = await seedOrganizations(database);
    provider = await startIdentityProvider({
      id: "traboule",
      secret: "un-secret-que-les-tests-partagent",
      publicUrl,
    });
    here = peopleApp(database, { publicUrl, identityService: serviceOf(provider.issuer) });
  });
  afterAll(async () => {
    await provider.close();
    await close();
  });
  beforeEach(() => {
    count++;
    provider.acr = "eidas1";
    provider.account = {
      sub: `sujet-${count}`,
      email: `Ines.${count}@bron.example`,
      given_name: "Inès",
      usual_name: "Moreau",
      siret: "21690029000017",
    };
  });

  async function signIn(who = new Visitor(here.app, publicUrl), retour = "/espace"): Promise<Response> {
    const away = await who.get(`/connexion/identite?retour=${encodeURIComponent(retour)}`);
    expect(away.status).toBe(303);
    const back = await provider.signIn(away.headers.get("location")!);
    return who.get(back.slice(publicUrl.length));
  }

  it("asks with ProConnect's profile", async () => {
    const who = new Visitor(here.app, publicUrl);
    expect(await who.page("/connexion?retour=/espace/69029")).toContain(
      'href="/connexion/identite?retour=%2Fespace%2F69029"',
    );
    const away = new URL((await who.get("/connexion/identite")).headers.get("location")!);
    expect(Object.fromEntries(away.searchParams)).toMatchObject({
      scope: "openid given_name usual_name email siret",
      acr_values: "eidas1",
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${publicUrl}/connexion/identite/retour`,
    });
    expect(away.searchParams.get("state")!.length).toBeGreaterThanOrEqual(32);
    expect(away.searchParams.get("nonce")!.length).toBeGreaterThanOrEqual(32);
  });

  it("knows an agent by their SIRET: a reader of their commune, until they are given more", async () => {
    const who = new Visitor(here.app, publicUrl);
    const entered = await signIn(who, "/espace/69029?page=3");
    expect(entered.headers.get("location")).toBe("/espace/69029?page=3");
    expect(provider.userinfoTypes.at(-1)).toMatch(/^application\/jwt/);
    const person = (await findPersonByEmail(database, `ines.${count}@bron.example`))!;
    expect(person.name).toBe("Inès Moreau");
    expect(await listServices(database, person.id)).toEqual([
      expect.objectContaining({ insee: "69029", role: "reader" }),
    ]);
    expect(await who.page("/espace/69029")).toContain(person.email);
    // The same subject is the same person, even after a change of address.
    provider.account = { ...provider.account, email: `ines.moreau.${count}@bron.example` };
    await signIn();
    expect(await findPersonByEmail(database, `ines.moreau.${count}@bron.example`)).toBeUndefined();
  });

  it("finds the account that an address has, and leaves its role", async () => {
    const email = `ines.${count}@bron.example`;
    const id = await seedMember(database, organizations["69029"]!, {
      email,
      name: "Inès M.",
      role: "referent",
    });
    expect((await signIn()).status).toBe(303);
    expect(await listServices(database, id)).toEqual([expect.objectContaining({ role: "referent" })]);
    await updatePerson(database, id, { at: new Date(), disabledAt: new Date() });
    expect((await signIn()).status).toBe(403);
  });

  it.each([
    ["of an organisation that is not here", { siret: "13002526500013" }],
    ["without a SIRET", { siret: undefined }],
    ["whose address nobody vouches for", { email_verified: false }],
  ])("refuses an agent %s", async (_who, change) => {
    provider.account = { ...provider.account, ...change };
    const refused = await signIn();
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining("Connexion refusée"),
    ]);
    expect(await findPersonByEmail(database, `ines.${count}@bron.example`)).toBeUndefined();
  });

  it("refuses an answer that is not for this browser, is altered, or comes twice", async () => {
    const who = new Visitor(here.app, publicUrl);
    const away = await who.get("/connexion/identite");
    const back = (await provider.signIn(away.headers.get("location")!)).slice(publicUrl.length);
    const thief = new Visitor(here.app, publicUrl);
    expect((await thief.get(back)).status).toBe(503);
    const mine = who.cookies.get("__Host-traboule-identity")!;
    expect((await who.get(back.replace(/state=[^&]+/, "state=autre"))).status).toBe(503);
    who.cookies.set("__Host-traboule-identity", mine);
    expect((await who.get(back)).status).toBe(503);
    const refusal = new Visitor(here.app, publicUrl);
    const asked = new URL((await refusal.get("/connexion/identite")).headers.get("location")!);
    const denied = new URLSearchParams({
      error: "access_denied",
      state: asked.searchParams.get("state")!,
      iss: provider.issuer,
    });
    const response = await refusal.get(`/connexion/identite/retour?${denied.toString()}`);
    expect([response.status, refusal.cookies.has("__Host-traboule-session")]).toEqual([503, false]);
  });

  it("refuses less assurance than was asked", async () => {
    provider.acr = "eidas0";
    expect((await signIn()).status).toBe(503);
  });

  it("ends the service's own session at sign-out", async () => {
    const who = new Visitor(here.app, publicUrl);
    await signIn(who);
    const gone = await who.post("/deconnexion", {});
    const [, target] = /^0; url=(.+)$/.exec(gone.headers.get("refresh")!)!;
    const { origin, searchParams } = new URL(target!);
    expect(origin).toBe(provider.issuer);
    expect(searchParams.get("post_logout_redirect_uri")).toBe(`${publicUrl}/connexion`);
    expect(searchParams.get("id_token_hint")).toMatch(/^eyJ/);
    expect((await who.get("/espace/69029")).status).toBe(303);
  });

  it("says so when the service does not answer, and recovers by itself", async () => {
    const absent = peopleApp(database, { publicUrl, identityService: serviceOf("http://127.0.0.1:9") });
    const response = await new Visitor(absent.app, publicUrl).get("/connexion/identite");
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining("Connectez-vous par courriel"),
    ]);
  });
});
