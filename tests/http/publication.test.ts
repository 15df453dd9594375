import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { walkCatalogue } from "../harvest/walkCatalogue.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const BRON = "69029";
const OTHER = "69040";
const MODEL = "toilettes";
const PATH = `/espace/${BRON}/jeux/${MODEL}`;

/** The version written in a page's form. */
function versionOf(page: string): string {
  return /name="version" value="(\d+)"/.exec(page)![1]!;
}

describeOnEachEngine("publication over HTTP", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let claire: Visitor;
  let reader: Visitor;
  let contributor: Visitor;
  let stranger: Visitor;
  const records = sampleRecords(MODEL, BRON);

  beforeAll(async () => {
    [database, close] = await open();
    here = await workspaceApp(database);
    await installTerritory(here.platform);
    const bron = (await findOrganization(database.query, BRON))!;
    const other = (await findOrganization(database.query, OTHER))!;
    claire = await here.signIn(bron.id, { name: "Claire Berthet", role: "referent" });
    reader = await here.signIn(bron.id, { name: "Le maire", role: "reader" });
    contributor = await here.signIn(bron.id, { name: "Voirie", role: "contributor", department: "Voirie" });
    stranger = await here.signIn(other.id, { name: "Référente voisine", role: "referent" });
    await publishSample(here.platform, { model: MODEL, code: BRON, records: records.slice(0, 10) });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  const stage = (name: string, department?: string) =>
    stagedDeposit(here.platform, {
      model: MODEL,
      code: BRON,
      records: records.with(0, { ...records[0], nom: name }),
      ...(department !== undefined && { department }),
    });

  it("publishes at one click, and once at two", async () => {
    const path = `/espace/${BRON}/depots/${await stage("Toilettes du parc")}/publication`;
    const version = versionOf(await claire.page(path));
    // The same form twice, as a double click sends it: either may come first.
    const form = { version, note: "Premier relevé" };
    const both = await Promise.all([claire.post(path, form), claire.post(path, form)]);
    expect(both.map(({ status, headers }) => [status, headers.get("location")])).toEqual([
      [303, path],
      [303, path],
    ]);
    expect(await claire.page(path)).toContain("16 lignes sont publiées");
    const history = await claire.page(`${PATH}/historique`);
    expect(history.match(/Révision 2(?!\d)/g)?.length).toBeGreaterThan(0);
    expect(history).not.toContain("Révision 3");
    expect(history).toContain("Premier relevé");
  });

  it.each([
    ["waits", ["done", "done", "now", "later"]],
    ["is ready", ["done", "done", "done", "now"]],
  ])("ticks the review once nothing remains in it: when a deposit %s", async (how, steps) => {
    const cell = { record: 1, field: "pmr", raw: "peut-être", status: "to-confirm", value: "true" } as const;
    const id = await stagedDeposit(here.platform, {
      model: MODEL,
      code: BRON,
      records: records.slice(0, 10),
      cells: how === "waits" ? [cell] : [],
    });
    const page = await claire.page(`/espace/${BRON}/depots/${id}/publication`);
    expect([...page.matchAll(/<li class="(done|now|later)"/g)].map(([, state]) => state)).toEqual(steps);
  });

  it("lets nobody in but those who may, and guesses nothing for others", async () => {
    const id = await stage("Toilettes du stade");
    const path = `/espace/${BRON}/depots/${id}/publication`;
    const version = versionOf(await claire.page(path));
    expect((await reader.get(path)).status).toBe(200);
    expect((await reader.post(path, { version })).status).toBe(403);
    expect((await contributor.get(path)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(path, { version })).status).toBe(404);
    expect((await stranger.get(`/espace/${OTHER}/depots/${id}/publication`)).status).toBe(404);
    expect((await stranger.get(`/espace/${OTHER}/depots/${id}/fichiers/recu`)).status).toBe(404);
    for (const page of ["", "/fiche", "/historique", "/retrait", "/donnees.xlsx"])
      expect((await stranger.get(`${PATH}${page}`)).status, page).toBe(404);
    for (const [page, fields] of [
      ["fiche", { title: "Pris" }],
      ["retrait", { why: "Pris" }],
      ["retablir", { revision: "1" }],
      ["modifier", {}],
    ] as const) {
      expect((await stranger.post(`${PATH}/${page}`, { ...fields })).status, page).toBe(404);
      expect((await reader.post(`${PATH}/${page}`, { ...fields })).status, page).toBe(403);
    }
    const foreign = await claire.post(path, { version }, { origin: "https://ailleurs.example" });
    expect(foreign.status).toBe(403);
  });

  it("lets a contributor ask, and the référent publish", async () => {
    const path = `/espace/${BRON}/depots/${await stage("Toilettes de la voirie", "Voirie")}/publication`;
    const page = await contributor.page(path);
    expect(page).toContain("Demander la publication");
    expect((await contributor.post(path, { version: versionOf(page) })).status).toBe(403);
    const asked = await contributor.post(`${path}/demander`, {
      version: versionOf(page),
      note: "Relevé de la voirie",
    });
    expect(asked.status).toBe(303);
    const waiting = await claire.page(path);
    expect(waiting).toContain("Voirie a demandé cette publication");
    expect((await claire.post(`${path}/approuver`, { version: versionOf(waiting) })).status).toBe(303);
    expect(await claire.page(path)).toContain("relu par Claire Berthet");
  });

  it("gives workbooks to fill, prefilled or empty, to be saved only", async () => {
    for (const name of ["donnees.xlsx", "donnees.ods", "gabarit.xlsx", "gabarit.ods"]) {
      const response = await claire.get(`${PATH}/${name}`);
      expect(response.status, name).toBe(200);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="toilettes-69029\./);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(String.fromCharCode(bytes[0]!, bytes[1]!)).toBe("PK");
    }
    expect((await claire.get(`${PATH}/gabarit.csv`)).status).toBe(404);
  });

  it("gives the files of a deposit back, never shown inline", async () => {
    const id = await stage("Toilettes du lac");
    const content = "<script>alert(1)</script>";
    const { key } = await here.platform.files.put(
      (async function* () {
        yield new TextEncoder().encode(content);
      })(),
      { maxBytes: 1000 },
    );
    await database.query
      .updateTable("deposit")
      .set({ file_key: key, file_name: 'relevé "été".html', results: JSON.stringify({ "report.html": key }) })
      .where("id", "=", id)
      .execute();
    for (const name of ["recu", "report.html"]) {
      const response = await claire.get(`/espace/${BRON}/depots/${id}/fichiers/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''/,
      );
      expect(response.headers.get("content-type")).toBe("application/octet-stream");
      expect(await response.text()).toBe(content);
    }
    expect((await claire.get(`/espace/${BRON}/depots/${id}/fichiers/toString`)).status).toBe(404);
    expect((await contributor.get(`/espace/${BRON}/depots/${id}/fichiers/recu`)).status).toBe(404);
  });

  it("shows internal fields to the organisation, and what is typed as text", async () => {
    const table = await claire.page(PATH);
    expect(table).toContain("(interne)");
    const hostile = await claire.post(`${PATH}/fiche`, { title: '<img src=x onerror="1">' });
    expect(hostile.status).toBe(422);
    const text = await hostile.text();
    expect(text).not.toContain("<img src=x");
    expect(text).toContain("Décrivez les données");
    expect(await claire.page(`${PATH}?q=%25`)).toContain("Aucune ligne ne contient");
    expect((await claire.get(`${PATH}/lignes/pas-un-identifiant`)).status).toBe(404);
    expect((await claire.get(`${PATH}/comparer?de=1&a=99`)).status).toBe(404);
    expect((await claire.get(`${PATH}/comparer?de=un`)).status).toBe(400);
    expect((await claire.get(`/espace/${BRON}/jeux/inconnu`)).status).toBe(404);
  });

  /** What harvesters and readers know the commune's datasets by. */
  async function names(): Promise<readonly string[]> {
    const start = `http://localhost:3000/catalog/${BRON}.jsonld`;
    const { datasets } = await walkCatalogue((url) => claire.get(url), start, new Date().toISOString());
    return datasets
      .flatMap(({ identifier, uri, resources }) => [identifier, uri, ...resources.map(({ url }) => url)])
      .sort();
  }

  it("edits online, withdraws with a reason, and publishes again: under the same names", async () => {
    const known = await names();
    expect(known).toContain(`${BRON}-${MODEL}`);
    const edit = await claire.post(`${PATH}/modifier`, {});
    expect(edit.headers.get("location")).toMatch(/\/depots\/[0-9a-f-]{36}\/relecture$/);
    const review = edit.headers.get("location")!;
    const editing = await claire.page(review);
    expect(editing).toMatch(/Modification en ligne, commencée le /);
    expect(editing).not.toContain("Colonnes");
    const { rows } = JSON.parse(await claire.page(`${review}/lignes.json`)) as { rows: { row: number }[] };
    expect(rows.map(({ row }) => row).slice(0, 3)).toEqual([1, 2, 3]);
    expect((await claire.post(`${PATH}/retrait`, { why: " " })).status).toBe(422);
    expect((await claire.post(`${PATH}/retrait`, { why: "Relevé à refaire" })).status).toBe(303);
    const withdrawn = await claire.page(PATH);
    expect(withdrawn).toContain("Relevé à refaire");
    expect(await names()).toEqual([]);
    const again = await claire.post(`${PATH}/retablir`, { revision: "2" });
    const path = again.headers.get("location")!;
    const page = await claire.page(path);
    expect(page).toContain("Rétablir les 16 lignes");
    expect((await claire.post(path, { version: versionOf(page) })).status).toBe(303);
    expect(await claire.page(PATH)).toContain("Toilettes du parc");
    expect(await names()).toEqual(known);
    await publishSample(here.platform, { model: MODEL, code: BRON, records: records.slice(0, 3) });
    expect(await names()).toEqual(known);
  });
});
