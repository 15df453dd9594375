import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor } from "../../src/domain/access/actor.ts";
import type { Database } from "../../src/db/database.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { cell, type Edited, type Window } from "../setup/reviewAnswers.ts";
import { type DepositedSample, openReviewApp, REVIEW_URL, type ReviewApp } from "../setup/reviewApp.ts";
import { rememberedTexts } from "../setup/rememberedTexts.ts";
import { storedReview } from "../setup/storedReview.ts";
import { waitingCells } from "../setup/waitingCells.ts";

const LINES = [
  "nom;adresse;commune;pmr;type;date_maj;precisions_lieu",
  "Toilettes du Parc;1 rue des Écoles;bron;OUI;;12/03/2024;",
  "Toilettes de la Gare;2 rue des Écoles;Bron;peut être;;mars-22;",
  "Toilettes du Stade;3 rue des Écoles;Bron;peut-être;;août-22;",
  "Toilettes du Lac;4 rue des Écoles;Bron;peut être;;01/02/2023;Appeler Mme Marie Dupont au 06 12 34 56 78",
];

describeOnEachEngine("the review of a deposit", (open) => {
  let database: Database;
  let review: ReviewApp;
  let camille: Actor;
  let sample: DepositedSample;

  const get = (path: string): Promise<Response> =>
    Promise.resolve(
      review.app.request(`${REVIEW_URL}${sample.base}${path}`, { headers: { accept: "text/html" } }),
    );
  const post = (path: string, fields: Record<string, string>, accept = "text/html"): Promise<Response> =>
    Promise.resolve(
      review.app.request(`${REVIEW_URL}${sample.base}${path}`, {
        method: "POST",
        headers: { accept, origin: REVIEW_URL },
        body: new URLSearchParams(fields),
      }),
    );
  const rows = async (query = ""): Promise<Window> =>
    (await (await get(`/lignes.json${query}`)).json()) as Window;
  const edit = async (edits: object[], versions: Record<number, number>): Promise<Edited> => {
    const response = await review.app.request(`${REVIEW_URL}${sample.base}/cellules.json`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", origin: REVIEW_URL },
      body: JSON.stringify({ edits, versions }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Edited;
  };
  const codes = async () =>
    (await stored()).issues.filter(({ record }) => record === 2).map(({ code }) => code);
  const stored = () => storedReview(database, sample.id);
  const decided = () => rememberedTexts(database);
  const waits = () => waitingCells(review.platform, camille, sample.id);

  beforeAll(async () => {
    const [opened] = await open();
    database = opened;
    review = await openReviewApp(opened);
    camille = await review.person("Camille", "69029", "referent");
  });

  beforeEach(async () => {
    sample = await review.deposit(camille, "69029", {
      name: "toilettes.csv",
      model: "toilettes",
      content: Buffer.from(`${LINES.join("\n")}\n`),
    });
    review.as(camille);
  });

  afterAll(() => review.close());

  it("shows everything in one page without JavaScript", async () => {
    const response = await get("");
    const html = await response.text();
    expect(response.status).toBe(200);
    const words = ["peut être", "mars-22", "Publier", "Lignes 1 à 4 sur 4", "Une question"];
    expect(words.filter((one) => !html.includes(one))).toEqual([]);
    expect(/ style=|<style|onclick=/.exec(html)).toBeNull();
    expect(response.headers.get("content-security-policy")).toContain("style-src 'self'");
  });

  it("settles every cell of a decision at once, and takes it back exactly", async () => {
    const [before, count] = [await stored(), await waits()];
    const waiting = cell(await rows(), 2, "pmr");
    expect(waiting.s).toMatch(/to-confirm|invalid/);
    const sent = await post("/decisions", { field: "pmr", key: waiting.k!, do: "type", value: "oui" });
    expect(sent.status).toBe(303);
    const page = await (await review.app.request(`${REVIEW_URL}${sent.headers.get("location")!}`)).text();
    expect(/est devenu «.Oui.» sur 3 lignes/.test(page)).toBe(true);
    const after = await rows();
    for (const record of [2, 3, 4]) expect(cell(after, record, "pmr")).toMatchObject({ s: "confirmed" });
    const settled = (await stored()).cells.filter(({ field }) => field === "pmr");
    expect(settled.filter(({ settled_by }) => settled_by === camille.accountId).length).toBe(3);
    expect(await decided()).toEqual(["peut être", "peut-être"]);
    expect(await waits()).toBe(count - 3);
    expect((await post("/annuler", {})).status).toBe(303);
    expect(await stored()).toEqual(before);
    expect([await decided(), await waits()]).toEqual([[], count]);
    expect((await post("/annuler", {})).status).toBe(404);
  });

  it("fills a required column that the file lacks or leaves blank, in one act, and proposes it again", async () => {
    const lines = [
      "siret de la collectivité;identifiant unique;code de l'équipement;type d'équipement;nom de l'équipement;numéro;voie;code postal;commune;latitude;longitude",
      ";69029-01010401-001;01010401-001;Mairie;Mairie;5;Rue des Écoles;69500;Bron;45.7345;4.9123",
      ";69029-08010101-002;08010101-002;Médiathèque;Médiathèque;7;Rue des Écoles;69500;Bron;45.7346;4.9124",
    ];
    const content = Buffer.from(`${lines.join("\n")}\n`);
    const file = { name: "equipements.csv", model: "equipements", content };
    sample = await review.deposit(camille, "69029", file);
    const before = await stored();
    const page = await (await get("")).text();
    const offered = [...page.matchAll(/data-decision="column (\w+)"/g)].map(([, field]) => field);
    expect(offered).toEqual(["COLL_NOM", "COLL_SIRET", "EQUIP_THEME"]);
    expect(
      [/manque dans votre fichier/g, /vide dans votre fichier/g].map((one) => page.match(one)?.length),
    ).toEqual([2, 1]);
    expect(/<select[^>]*required[^>]*>.*Equipement culturel/s.test(page)).toBe(true);

    expect((await post("/colonne", { field: "COLL_SIRET", value: "123" })).status).toBe(400);
    expect((await post("/colonne", { field: "COLL_NOM", value: " " })).status).toBe(400);
    expect((await post("/colonne", { field: "EQUIP_NOM", value: "Mairie" })).status).toBe(404);
    expect(await stored()).toEqual(before);

    const sent = await post("/colonne", { field: "EQUIP_THEME", value: "equipement culturel" });
    expect(sent.status).toBe(303);
    const told = await (await review.app.request(`${REVIEW_URL}${sent.headers.get("location")!}`)).text();
    expect(/Thème.: «.Equipement culturel.» sur 2 lignes/.test(told)).toBe(true);
    expect(told).not.toContain("column EQUIP_THEME");
    const now = await stored();
    expect(now.cells.filter(({ field }) => field === "EQUIP_THEME")).toMatchObject(
      [1, 2].map((record) => ({
        record,
        raw: "",
        rule: "decision.column",
        settlement: "typed",
        settled_value: "Equipement culturel",
        settled_by: camille.accountId,
      })),
    );
    expect((await post("/colonne", { field: "EQUIP_THEME", value: "Autre équipement" })).status).toBe(404);

    sample = await review.deposit(camille, "69029", file);
    const again = await (await get("")).text();
    expect(/Camille avait répondu «.Equipement culturel.»/.test(again)).toBe(true);
    expect(/selected[^>]*>Equipement culturel/.test(again)).toBe(true);
    expect((await stored()).cells.filter(({ field }) => field === "EQUIP_THEME")).toEqual([]);
    const first = await stored();
    await post("/colonne", { field: "EQUIP_THEME", value: "Equipement culturel" });
    expect((await post("/annuler", {})).status).toBe(303);
    expect(await stored()).toEqual(first);
    expect(await decided()).toEqual([]);
  });

  it("cleans what is typed or pasted, and gives it all back", async () => {
    const before = await stored();
    const versions = { 1: 1, 2: 1, 3: 1 };
    const edited = await edit(
      [
        { record: 1, field: "nom", text: "Toilettes   du Parc neuf" },
        { record: 1, field: "commune", text: "St Didier au mont dor" },
        { record: 2, field: "date_maj", text: "5 mars 2022" },
        { record: 3, field: "date_maj", text: "n'importe quand" },
      ],
      versions,
    );
    expect(edited.conflicts).toEqual([]);
    const now = await rows();
    expect(cell(now, 1, "nom")).toMatchObject({
      t: "Toilettes du Parc neuf",
      s: "confirmed",
      r: "Toilettes du Parc",
    });
    expect(cell(now, 2, "date_maj")).toMatchObject({ c: "2022-03-05", s: "confirmed", r: "mars-22" });
    expect(cell(now, 3, "date_maj")).toMatchObject({ s: "invalid", w: "n'importe quand", r: "août-22" });
    expect((await post("/annuler", { step: edited.step! })).status).toBe(303);
    expect(await stored()).toEqual(before);
  });

  it("tells the second of two people, shows both values and loses nothing", async () => {
    const dominique = await review.person("Dominique", "69029", "referent");
    await edit([{ record: 1, field: "nom", text: "Toilettes de Camille" }], { 1: 1 });
    review.as(dominique);
    const second = await edit(
      [
        { record: 1, field: "nom", text: "Toilettes de Dominique" },
        { record: 2, field: "nom", text: "Toilettes voisines" },
      ],
      { 1: 1, 2: 1 },
    );
    expect(second.conflicts).toEqual([
      {
        record: 1,
        version: 2,
        author: "Camille",
        cells: [{ field: "nom", yours: "Toilettes de Dominique", theirs: "Toilettes de Camille" }],
      },
    ]);
    expect(cell(await rows(), 2, "nom").t).toBe("Toilettes voisines");
    const form = await post("/lignes/1", { v: "1", "f.nom": "Toilettes de Dominique" });
    expect(form.status).toBe(409);
    const html = await form.text();
    expect(html).toContain("Toilettes de Dominique");
    expect(html).toContain("Toilettes de Camille");
    const insisted = await edit([{ record: 1, field: "nom", text: "Toilettes de Dominique" }], { 1: 2 });
    expect(insisted.conflicts).toEqual([]);
    expect(cell(await rows(), 1, "nom").t).toBe("Toilettes de Dominique");
    review.as(camille);
    // Camille's own edit was replaced since: undoing it would lose Dominique's.
    expect((await post("/annuler", {})).status).toBe(409);
    expect(cell(await rows(), 1, "nom").t).toBe("Toilettes de Dominique");
  });

  it("moves a record, and its geometry follows", async () => {
    const placed = await post("/lignes/1/position", { v: "1", lat: "45,7331", lon: "4,9123" });
    expect(placed.status).toBe(303);
    const { records } = await stored();
    expect(records[0]).toMatchObject({ lon: 4.9123, lat: 45.7331 });
    const points = (await (await get("/points.json")).json()) as { points: number[][] };
    expect(points.points[0]!.slice(0, 3)).toEqual([1, 4.9123, 45.7331]);
    await post("/annuler", {});
    expect((await stored()).records[0]).toMatchObject({ lon: null, lat: null });
    expect((await post("/lignes/1/position", { v: "3", lat: "nord", lon: "4" })).status).toBe(400);
  });

  it("no longer tells that a record is far from its address once a person has placed it", async () => {
    const field = "latitude";
    const far = { metres: 900, label: "1 rue des Écoles" };
    await database.query
      .insertInto("deposit_issue")
      .values({
        deposit_id: sample.id,
        record: 1,
        field,
        code: "geocoding.far",
        severity: "warning",
        params: JSON.stringify(far),
      })
      .execute();
    const told = async (): Promise<readonly [boolean, boolean]> => [
      /900\sm/.test(await (await get("")).text()),
      /900\sm/.test(cell(await rows(), 1, field).m ?? ""),
    ];
    expect(await told()).toEqual([true, true]);
    await post("/lignes/1/position", { v: "1", lat: "45,7331", lon: "4,9123" });
    expect(await told()).toEqual([false, false]);
    await post("/annuler", {});
    expect(await told()).toEqual([true, true]);
  });

  it("adds, removes and puts back rows", async () => {
    const added = await post("/lignes", { "f.nom": "Toilettes neuves", "f.commune": "bron" });
    expect(added.status).toBe(303);
    const now = await rows();
    expect(now.total).toBe(5);
    expect(cell(now, 5, "commune").t).toBe("Bron");
    await post("/lignes/2/retirer", { removed: "1" });
    expect((await rows()).total).toBe(4);
    expect((await rows("?etat=removed")).rows.map(({ n }) => n)).toEqual([2]);
    await post("/lignes/2/retirer", { removed: "" });
    expect((await rows()).total).toBe(5);
  });

  it("tells what a settled row breaks, and stops telling it once cured", async () => {
    await edit([{ record: 2, field: "adresse", text: "" }], { 2: 1 });
    expect(await codes()).toContain("check.one-of-required");
    await edit([{ record: 2, field: "adresse", text: "2 rue des Écoles" }], { 2: 2 });
    expect(await codes()).not.toContain("check.one-of-required");
  });

  it("keeps the answer to a question through later edits", async () => {
    const asked = (await stored()).issues.find(({ code }) => code.startsWith("privacy."))!;
    const fields = { code: asked.code, field: asked.field ?? "" };
    expect((await post("/questions", { ...fields, answer: "nonsense" })).status).toBe(400);
    expect((await post("/questions", { ...fields, answer: "official" })).status).toBe(303);
    await edit([{ record: 1, field: "nom", text: "Autres toilettes" }], { 1: 1 });
    const answers = await database.query
      .selectFrom("deposit_issue")
      .select(["answer", "answered_by"])
      .where("deposit_id", "=", sample.id)
      .where("code", "=", asked.code)
      .execute();
    expect(answers[0]).toEqual({ answer: "official", answered_by: camille.accountId });
    expect((await post("/questions", { ...fields, answer: "remove" })).status).toBe(303);
    expect((await stored()).issues.filter(({ code }) => code === asked.code)).toEqual([]);
  });

  it("is nobody else's", async () => {
    review.as(null);
    expect((await get("")).status).toBe(401);
    review.as(await review.person("Givordin", "69091", "referent"));
    expect((await get("")).status).toBe(404);
    expect((await get("/lignes.json")).status).toBe(404);
    expect((await post("/annuler", {})).status).toBe(404);
    const foreign = `/espace/69091${sample.base.slice("/espace/69029".length)}`;
    expect((await review.app.request(`${REVIEW_URL}${foreign}`)).status).toBe(404);
    review.as(await review.person("Lectrice", "69029", "reader"));
    expect((await get("")).status).toBe(200);
    expect(await (await get("")).text()).not.toContain('name="do"');
    expect((await post("/lignes/1", { v: "1", "f.nom": "Autre" })).status).toBe(403);
    review.as(await review.person("Voisin", "69029", "contributor", "voirie"));
    expect((await get("")).status).toBe(404);
    review.as(await review.person("Donnees", "200046977", "data-manager"));
    expect(await (await get("")).text()).toContain("Vous agissez pour Bron");
  });

  it("refuses forms of other sites and what is no edit", async () => {
    const foreign = await review.app.request(`${REVIEW_URL}${sample.base}/annuler`, {
      method: "POST",
      headers: { origin: "https://ailleurs.example" },
      body: new URLSearchParams({ step: "" }),
    });
    expect(foreign.status).toBe(403);
    const wrong = await review.app.request(`${REVIEW_URL}${sample.base}/cellules.json`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: REVIEW_URL },
      body: '{"edits":[{"record":0}]}',
    });
    expect(wrong.status).toBe(400);
    expect((await post("/decisions", { field: "pmr", key: "nothing", do: "confirm" })).status).toBe(404);
  });
});
