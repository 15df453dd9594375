import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { updatePerson } from "../../src/db/people/people.ts";
import { sweepSignIn } from "../../src/services/signIn/sweepSignIn.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { type PeopleApp, peopleApp, seedMember, seedOrganizations } from "../setup/peopleApp.ts";
import { Visitor } from "../setup/visitor.ts";

const URL_HERE = "https://donnees.exemple.fr";
const SESSION = "__Host-traboule-session";

describeOnEachEngine("sign-in", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PeopleApp;
  let clients = 0;
  let people = 0;
  let email: string;
  let personId: string;
  let organizations: Readonly<Record<string, string>>;

  beforeAll(async () => {
    [database, close] = await open();
    organizations = await seedOrganizations(database);
  });
  afterAll(() => close());
  beforeEach(async () => {
    const client = `192.0.2.${++clients}`;
    here = peopleApp(database, { publicUrl: URL_HERE, client: () => client });
    email = `claire.${++people}@bron.example`;
    personId = await seedMember(database, organizations["69029"]!, {
      email,
      name: "Claire Berthet",
      role: "referent",
    });
  });

  const visitor = () => new Visitor(here.app, URL_HERE);

  function lastCode(): string {
    return /\d{6}/.exec(here.outbox.at(-1)!.subject)![0];
  }

  async function signIn(who = visitor(), retour = "/espace"): Promise<Visitor> {
    await who.post("/connexion", { email, retour });
    const entered = await who.post("/connexion/code", { code: lastCode() });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, retour]);
    return who;
  }

  async function postLate(form: Record<string, string> | FormData): Promise<Visitor> {
    const who = await signIn();
    here.wait(8 * 1440);
    const response = await who.post("/espace/69029/essai?onglet=2", form);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/connexion"]);
    expect(await who.page("/connexion")).toContain("votre saisie est gardée");
    expect(here.received).toEqual([]);
    return who;
  }

  async function comeBack(who: Visitor): Promise<string> {
    await who.post("/connexion", { email, retour: "/espace" });
    const entered = await who.post("/connexion/code", { code: lastCode() });
    expect(entered.headers.get("location")).toBe("/connexion/reprise");
    return who.page("/connexion/reprise");
  }

  it("sends a code, opens a session and goes where the person was going", async () => {
    const who = visitor();
    const sentAway = await who.get("/espace/69029?page=2");
    expect(sentAway.headers.get("location")).toBe("/connexion?retour=%2Fespace%2F69029%3Fpage%3D2");
    const page = await who.page(sentAway.headers.get("location")!);
    expect(page).toContain('name="retour" value="/espace/69029?page=2"');
    const asked = await who.post("/connexion", {
      email: ` ${email.toUpperCase()} `,
      retour: "/espace/69029?page=2",
    });
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/connexion/code"]);
    expect(await who.page("/connexion/code")).toContain('autocomplete="one-time-code"');
    const code = lastCode();
    const entered = await who.post("/connexion/code", { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
    expect(entered.headers.get("location")).toBe("/espace/69029?page=2");
    const session = entered.headers.getSetCookie().find((line) => line.startsWith(SESSION));
    expect(session).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax/);
    expect(await who.page("/espace/69029")).toBe(`espace 69029 ${email}`);
  });

  it("keeps of tokens and codes their hashes alone", async () => {
    const who = visitor();
    await who.post("/connexion", { email, retour: "/espace" });
    const codes = JSON.stringify(await database.query.selectFrom("sign_in_code").selectAll().execute());
    expect(codes).not.toContain(lastCode());
    expect(codes).not.toContain(who.cookies.get("__Host-traboule-code"));
    await who.post("/connexion/code", { code: lastCode() });
    const token = who.cookies.get(SESSION)!;
    expect(token.length).toBe(43);
    expect(JSON.stringify(await database.query.selectFrom("session").selectAll().execute())).not.toContain(
      token,
    );
  });

  it("answers the same for an address that nobody has, and sends it nothing", async () => {
    const known = visitor();
    const unknown = visitor();
    const stranger = `personne.${people}@ailleurs.example`;
    const one = await known.post("/connexion", { email, retour: "/espace" });
    const other = await unknown.post("/connexion", { email: stranger, retour: "/espace" });
    expect([other.status, other.headers.get("location")]).toEqual([one.status, one.headers.get("location")]);
    const pages = [await unknown.page("/connexion/code"), await known.page("/connexion/code")];
    expect(pages[0]!.replaceAll(stranger, "X")).toBe(pages[1]!.replaceAll(email, "X"));
    expect(here.outbox.map(({ to }) => to)).toEqual([email]);
    const tried = await unknown.post("/connexion/code", { code: lastCode() });
    expect(tried.status).toBe(422);
    const wrong = await known.post("/connexion/code", {
      code: lastCode() === "000000" ? "000001" : "000000",
    });
    const [told, toldStranger] = [await wrong.text(), await tried.text()];
    expect(told.replaceAll(email, "X")).toBe(toldStranger.replaceAll(stranger, "X"));
  });

  it("takes a code once, from the browser that asked, within ten minutes", async () => {
    const who = visitor();
    await who.post("/connexion", { email, retour: "/espace" });
    const code = lastCode();
    const thief = visitor();
    expect((await thief.post("/connexion/code", { code })).headers.get("location")).toBe("/connexion");
    thief.cookies.set("__Host-traboule-code", "x".repeat(43));
    expect((await thief.post("/connexion/code", { code })).status).toBe(401);
    const token = who.cookies.get("__Host-traboule-code")!;
    const twin = visitor();
    twin.cookies.set("__Host-traboule-code", token);
    const both = await Promise.all([
      who.post("/connexion/code", { code }),
      twin.post("/connexion/code", { code }),
    ]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 401]);
    const late = visitor();
    await late.post("/connexion", { email, retour: "/espace" });
    here.wait(11);
    expect((await late.post("/connexion/code", { code: lastCode() })).status).toBe(401);
  });

  it("gives five tries, and one live code for an address", async () => {
    const who = visitor();
    await who.post("/connexion", { email, retour: "/espace" });
    const code = lastCode();
    const wrong = code === "123456" ? "654321" : "123456";
    for (let at = 0; at < 5; at++)
      expect((await who.post("/connexion/code", { code: wrong })).status).toBe(422);
    expect((await who.post("/connexion/code", { code })).status).toBe(401);
    const earlier = visitor();
    await earlier.post("/connexion", { email, retour: "/espace" });
    const replaced = lastCode();
    await visitor().post("/connexion", { email, retour: "/espace" });
    expect((await earlier.post("/connexion/code", { code: replaced })).status).toBe(401);
  });

  it("limits how often an address, and a client, may ask", async () => {
    for (let at = 0; at < 5; at++) await visitor().post("/connexion", { email, retour: "/espace" });
    const refused = await visitor().post("/connexion", { email, retour: "/espace" });
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringContaining("Trop d’essais de connexion"),
    ]);
    const stranger = `inconnu.${people}@ailleurs.example`;
    const statuses = [];
    for (let at = 0; at < 6; at++)
      statuses.push((await visitor().post("/connexion", { email: stranger, retour: "/espace" })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    let last = 303;
    for (let at = 0; at < 40 && last === 303; at++)
      last = (await visitor().post("/connexion", { email: `a${at}.${people}@b.example`, retour: "/" }))
        .status;
    expect(last).toBe(429);
  });

  it.each(["", "pas une adresse", "a@b", "a@b.fr\nBcc: c@d.fr", "a\u0000@b.fr", "<x>@b.fr"])(
    "sends the form back for %j",
    async (typed) => {
      const response = await visitor().post("/connexion", { email: typed, retour: "/espace" });
      expect([response.status, await response.text()]).toEqual([
        422,
        expect.stringContaining("Écrivez une adresse complète"),
      ]);
    },
  );

  it("never leads to another site", async () => {
    const who = visitor();
    await who.post("/connexion", { email, retour: "//ailleurs.example" });
    const entered = await who.post("/connexion/code", { code: lastCode() });
    expect(entered.headers.get("location")).toBe("/espace");
    expect(await visitor().page("/connexion?retour=https://ailleurs.example")).not.toContain("ailleurs");
  });

  it("closes the door at once on an account that is disabled", async () => {
    const who = await signIn();
    await updatePerson(database, personId, { at: new Date(), disabledAt: new Date() });
    expect((await who.get("/espace/69029")).status).toBe(303);
    const sent = here.outbox.length;
    const asked = await visitor().post("/connexion", { email, retour: "/espace" });
    expect([asked.status, here.outbox.length]).toEqual([303, sent]);
  });

  it("prolongs a session with use, and ends it after a week without", async () => {
    const who = await signIn();
    here.wait(6 * 1440);
    await who.page("/espace/69029");
    here.wait(6 * 1440);
    await who.page("/espace/69029");
    here.wait(8 * 1440);
    expect((await who.get("/espace/69029")).status).toBe(303);
  });

  it("ends a session however much it is used", async () => {
    const who = await signIn();
    for (let day = 0; day < 55; day += 5) {
      here.wait(5 * 1440);
      await who.page("/espace/69029");
    }
    here.wait(6 * 1440);
    expect((await who.get("/espace/69029")).status).toBe(303);
  });

  it("signs out for good", async () => {
    const who = await signIn();
    const token = who.cookies.get(SESSION)!;
    const gone = await who.post("/deconnexion", {});
    expect([gone.status, gone.headers.get("location"), who.cookies.has(SESSION)]).toEqual([
      303,
      "/connexion",
      false,
    ]);
    who.cookies.set(SESSION, token);
    expect((await who.get("/espace/69029")).status).toBe(303);
  });

  it("refuses forms that another site sends", async () => {
    const who = await signIn();
    const foreign = { origin: "https://ailleurs.example" };
    expect((await who.post("/deconnexion", {}, foreign)).status).toBe(403);
    expect((await visitor().post("/connexion", { email, retour: "/" }, foreign)).status).toBe(403);
  });

  it("forgets what is over", async () => {
    await signIn();
    await visitor().post("/connexion", { email, retour: "/" });
    here.wait(100 * 1440);
    await sweepSignIn(here.platform);
    const left = await Promise.all(
      (["session", "sign_in_code", "sign_in_attempt"] as const).map((table) =>
        database.query.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(left).toEqual([[], [], []]);
  });

  describe("a session that ends while a form is being filled in", () => {
    const typed = { nom: "Parc de la Mairie", note: "ligne 1\r\nligne 2 <b>&", vide: "" };

    it("keeps the form for its author, who reads it over and sends it", async () => {
      const who = await postLate(typed);
      const page = await comeBack(who);
      expect(page).toContain('action="/espace/69029/essai?onglet=2"');
      expect(page).toContain("ligne 2 &lt;b>&amp;");
      await who.post("/espace/69029/essai?onglet=2", typed);
      expect(Object.fromEntries(here.received[0]!)).toEqual(typed);
      expect((await who.get("/connexion/reprise")).headers.get("location")).toBe("/espace");
      expect(await database.query.selectFrom("kept_form").selectAll().execute()).toEqual([]);
    });

    it("asks again for files", async () => {
      const form = new FormData();
      form.set("modele", "toilettes");
      form.set("fichier", new File(["a;b\n1;2\n"], "wc.csv"));
      const page = await comeBack(await postLate(form));
      expect(page).toContain('enctype="multipart/form-data"');
      const [input] = /<input[^>]*name="fichier"[^>]*>/.exec(page)!;
      expect(input).toContain('type="file"');
      expect(page).not.toContain("a;b");
    });

    it("shows it to nobody else, and not for long", async () => {
      const who = await postLate(typed);
      const other = `dominique.${people}@givors.example`;
      await seedMember(database, organizations["69091"]!, { email: other, name: "D", role: "referent" });
      await who.post("/connexion", { email: other, retour: "/espace" });
      await who.post("/connexion/code", { code: lastCode() });
      expect((await who.get("/connexion/reprise")).headers.get("location")).toBe("/espace");
      const late = await postLate(typed);
      here.wait(31);
      await late.post("/connexion", { email, retour: "/espace" });
      await late.post("/connexion/code", { code: lastCode() });
      expect((await late.get("/connexion/reprise")).headers.get("location")).toBe("/espace");
    });

    it("is dropped when its author says so", async () => {
      const who = await postLate(typed);
      await comeBack(who);
      await who.post("/connexion/reprise", {});
      expect((await who.get("/connexion/reprise")).headers.get("location")).toBe("/espace");
    });

    it("tells a script by a problem", async () => {
      const who = await signIn();
      here.wait(8 * 1440);
      const script = { accept: "application/json", "sec-fetch-mode": "cors" };
      const response = await who.post("/espace/69029/essai", typed, script);
      expect([response.status, await response.json()]).toEqual([
        401,
        expect.objectContaining({ title: "Reconnectez-vous" }),
      ]);
      const nobody = await visitor().get("/espace/69029", script);
      expect([nobody.status, await nobody.json()]).toEqual([
        401,
        expect.objectContaining({ title: "Connectez-vous pour continuer" }),
      ]);
    });
  });
});
