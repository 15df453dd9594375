import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { publishSample } from "../setup/publishSample.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const BRON = "69029";
const METROPOLIS = "200046977";
const MODEL = "toilettes";
const OF_METROPOLIS = /\/(?:territoire|pilotage)/;

/** Bodies that no page of ours sends, with their type. */
const BODIES: readonly (readonly [string, string, string])[] = [
  ["no boundary", "multipart/form-data", "--x"],
  ["no part", "multipart/form-data; boundary=x", "nothing that a form holds"],
  [
    "a part without an end",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="version"\r\n\r\n1',
  ],
  [
    "a file where none is asked",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="fichier"; filename="../../a\0.csv"\r\n\r\na;b\r\n1;2\r\n--x--\r\n',
  ],
  ["JSON", "application/json", '{"__proto__":{"role":"administrator"},"edits":[{"__proto__":{}}]}'],
  ["JSON without an end", "application/json", "[".repeat(50_000)],
  ["no type", "", "version=1"],
  ["signs that no text holds", "application/x-www-form-urlencoded", nulls()],
  ["inherited names", "application/x-www-form-urlencoded", "__proto__=1&constructor=2&toString=3&version=1"],
  ["more than allowed", "application/x-www-form-urlencoded", `note=${"a".repeat(2_100_000)}`],
];

/** Every field that our forms have, holding a null character and half of a pair. */
function nulls(): string {
  const names =
    "version email code note nom name role raison field key do value step removed v lat lon address modele feuille f.nom c-0-0 retour cle description licence frequence days scopes reponse answer record recherche decision titre";
  return names
    .split(" ")
    .map((name) => `${name}=a%00%ED%A0%80b`)
    .join("&");
}

describeOnEachEngine("forms that no page of ours sends", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let camille: Visitor;
  let claire: Visitor;
  const records = sampleRecords(MODEL, BRON);

  beforeAll(async () => {
    [database, close] = await open();
    here = await workspaceApp(database);
    await installTerritory(here.platform);
    const metropolis = (await findOrganization(database.query, METROPOLIS))!;
    const bron = (await findOrganization(database.query, BRON))!;
    camille = await here.signIn(metropolis.id, { name: "Camille", role: "administrator" });
    claire = await here.signIn(bron.id, { name: "Claire", role: "referent" });
    await publishSample(here.platform, { model: MODEL, code: BRON, records });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  /** Every address that takes a form, made whole. */
  async function addresses(): Promise<readonly string[]> {
    const deposit = await stagedDeposit(here.platform, { model: MODEL, code: BRON, records });
    const paths = here.app.routes.filter(({ method }) => method === "POST").map(({ path }) => path);
    return [...new Set(paths)]
      .filter((path) => /^\/(?:connexion|espace)/.test(path) && !path.includes("*"))
      .map((path) =>
        path
          .replace(":code", OF_METROPOLIS.test(path) ? METROPOLIS : BRON)
          .replace(/:deposit|(?<=\/depots\/):id/, deposit)
          .replace(":model", MODEL)
          .replace(":n", "1")
          .replace(/:(?:id|token)/, "0b9a4cf2-6f0e-4a55-9d3e-3a2f1f0f7a11"),
      );
  }

  it.each(BODIES)("are refused in words, wherever they are sent: %s", async (_what, type, body) => {
    const all = await addresses();
    expect(all.length).toBeGreaterThan(40);
    for (const path of all) {
      const who = OF_METROPOLIS.test(path) ? camille : claire;
      const response = await who.send(path, {
        method: "POST",
        body,
        headers: { origin: "http://localhost:3000", ...(type !== "" && { "content-type": type }) },
      });
      const text = await response.text();
      expect(response.status, `${path}: ${text.slice(0, 500)}`).toBeLessThan(500);
      expect(text).not.toMatch(/\.tsx?:\d+|node_modules|syntax error|invalid byte/);
      if (response.status >= 400) expect(text, path).toContain("<h1");
    }
    expect(Object.prototype).not.toHaveProperty("role");
  });

  it("are no better as addresses: nothing asked of a page breaks it", async () => {
    const deposit = await stagedDeposit(here.platform, { model: MODEL, code: BRON, records });
    const pages = [
      `/espace/${BRON}/jeux/${MODEL}`,
      `/espace/${BRON}/jeux/${MODEL}/comparer`,
      `/espace/${BRON}/depots`,
      `/espace/${BRON}/journal`,
      `/espace/${BRON}/depots/${deposit}/relecture`,
      `/espace/${BRON}/depots/${deposit}/relecture/lignes.json`,
      `/espace/${BRON}/depots/${deposit}/publication`,
      `/espace/${METROPOLIS}/pilotage`,
      `/espace/${METROPOLIS}/territoire/journal`,
      `/espace/${METROPOLIS}/territoire/personnes`,
    ];
    const names =
      "q fait page etat ligne from count decisions part avant de a n organisation tri retour".split(" ");
    const values = ["a%00b", "%ED%A0%80", "'", "-1", "9".repeat(30), "__proto__", "a".repeat(500)];
    const queries = [
      ...names.map((name) => `${name}=%00`),
      ...values.map((value) => names.map((name) => `${name}=${value}`).join("&")),
    ];
    for (const path of pages)
      for (const query of queries) {
        const who = path.includes(METROPOLIS) ? camille : claire;
        const response = await who.get(`${path}?${query}`);
        await response.body?.cancel();
        expect(response.status, `${path}?${query.slice(0, 40)}`).toBeLessThan(500);
      }
  });

  it("never lose what was typed online: there is no file to read it from again", async () => {
    const id = await stagedDeposit(here.platform, { model: MODEL, code: BRON, records });
    await database.query.updateTable("deposit").set({ file_key: null }).where("id", "=", id).execute();
    const address = `/espace/${BRON}/depots/${id}`;
    expect((await claire.post(`${address}/relance`, {})).status).toBe(410);
    expect((await claire.post(`${address}/modele`, { modele: "parcs-jardins" })).status).toBe(410);
    const page = await claire.page(`${address}/relecture`);
    expect(page).toContain("Relecture");
    const kept = await database.query
      .selectFrom("deposit_record")
      .select("record")
      .where("deposit_id", "=", id)
      .execute();
    expect(kept).toHaveLength(records.length);
  });

  it("never change the method of a request, nor where links lead", async () => {
    for (const extra of ["?_method=DELETE", ""]) {
      const form = { _method: "DELETE", "X-HTTP-Method-Override": "DELETE" };
      const headers = { "x-http-method-override": "DELETE", "x-method-override": "DELETE" };
      const response = await claire.post(`/espace/${BRON}/depots${extra}`, form, headers);
      expect(response.status).toBe(422);
    }
    for (const path of ["/", `/datasets/${MODEL}`, "/api?f=json", "/catalog.jsonld", "/connexion"]) {
      const headers = {
        "x-forwarded-host": "ailleurs.example",
        "x-forwarded-proto": "gopher",
        forwarded: "host=ailleurs.example",
      };
      const response = await here.app.request(`http://ailleurs.example${path}`, { headers });
      expect(`${await response.text()} ${JSON.stringify([...response.headers])}`, path).not.toContain(
        "ailleurs.example",
      );
    }
    const spoofed = await here.app.request(`http://ailleurs.example/espace/${BRON}/depots`, {
      method: "POST",
      body: new URLSearchParams({ a: "b" }),
      headers: { origin: "http://ailleurs.example", cookie: cookieOf(claire) },
    });
    expect(spoofed.status).toBe(403);
  });

  it("never lead to another site once one is signed in", async () => {
    for (const retour of [
      "https://ailleurs.example",
      "//ailleurs.example",
      "/\\ailleurs.example",
      "/%09/ailleurs.example",
      "javascript:alert(1)",
    ]) {
      const response = await claire.get(`/connexion?retour=${encodeURIComponent(retour)}`);
      expect(response.headers.get("location"), retour).toMatch(/^\/(?!\/|\\)/);
      expect(new URL(response.headers.get("location")!, "http://localhost:3000").origin).toBe(
        "http://localhost:3000",
      );
    }
  });
});

function cookieOf(who: Visitor): string {
  return [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
