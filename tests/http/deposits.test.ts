import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { depositForm, depositState, sendDeposit } from "../setup/depositSender.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const DEMO = resolve(import.meta.dirname, "../../demo/files");

const demo = (name: string) => depositForm(name, new Uint8Array(readFileSync(join(DEMO, name))));

const bytesOf = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));

/** The columns that a page offers a field for. */
const positions = (html: string) =>
  [...html.matchAll(/<select[^>]*name="c-0-(\d+)"/g)].map(([, at]) => Number(at));

describeOnEachEngine("deposits", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let organizations: Readonly<Record<string, string>>;
  let claire: Visitor;

  beforeAll(async () => {
    [database, close] = await open();
    organizations = await seedOrganizations(database);
    here = await workspaceApp(database, { environment: { MAX_UPLOAD_MB: "1" } });
    claire = await here.signIn(organizations["69029"]!, { name: "Claire Berthet", role: "referent" });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  const stored = (address: string) =>
    database.query
      .selectFrom("deposit")
      .selectAll()
      .where("id", "=", address.split("/").at(-1)!)
      .executeTakeFirstOrThrow();

  async function count(): Promise<number> {
    const { count: deposits } = await database.query
      .selectFrom("deposit")
      .select(({ fn }) => fn.countAll().as("count"))
      .executeTakeFirstOrThrow();
    return Number(deposits);
  }

  it.each(["69029-toilettes.xls", "69029-panneaux-affichage.ods", "69029-bureaux-de-vote.xlsx"])(
    "reads %s as it is, up to its review and its result files",
    async (name) => {
      const address = await sendDeposit(claire, demo(name));
      expect(await claire.page(address)).toMatch(/Lecture de|<h1/);
      expect(await depositState(claire, address)).toMatch(/^(?:review|needs-mapping)$/);
      const next = await claire.get(address);
      expect(next.headers.get("location")).toMatch(/\/(?:relecture|colonnes)$/);
      const list = await claire.page("/espace/69029/depots");
      expect(list).toContain(name);
      expect(list).toContain("Claire Berthet");
      await expect
        .poll(async () => (await stored(address)).results, { timeout: 20_000 })
        .toMatchObject({ "corrected.xlsx": expect.any(String), "report.html": expect.any(String) });
    },
  );

  it("takes a table pasted from a spreadsheet", async () => {
    const cellules = "nom\tadresse\tcommune\tpmr\nToilettes du parc\t1 rue des Écoles\tbron\tOUI\n";
    const address = await sendDeposit(claire, { cellules, modele: "toilettes" });
    expect(await depositState(claire, address)).toBe("review");
    expect(await stored(address)).toMatchObject({ kind: "paste", records: 1 });
  });

  it("makes one deposit of a form sent twice, and two of two files", async () => {
    const cle = randomUUID();
    const [one, other] = await Promise.all(
      [1, 2].map(() => sendDeposit(claire, depositForm("a.csv", "nom;adresse\nA;B\n", { cle }))),
    );
    expect(one).toBe(other);
    const another = await sendDeposit(claire, depositForm("b.csv", "nom;adresse\nC;D\n", { cle }));
    expect(another).not.toBe(one);
    expect(await depositState(claire, another)).not.toBe("processing");
  });

  it.each([
    ["nothing at all", depositForm("", ""), "Choisissez un fichier, ou collez un tableau"],
    ["a file without a byte", depositForm("vide.csv", ""), "Aucune ligne de données"],
    ["a file beyond the limit", depositForm("gros.csv", new Uint8Array(1_100_000)), "Fichier trop lourd"],
  ])("sends the form back for %s, and keeps nothing", async (_what, form, words) => {
    const before = await count();
    const response = await claire.post("/espace/69029/depots", form);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await count()).toBe(before);
  });

  it.each([
    ["photo.xlsx", "\x89PNG\r\n\x1a\n0000000000", "image"],
    ["compte-rendu.csv", "%PDF-1.7\n", "PDF"],
    ["page.xls", "<!doctype html><html><body><p>x</p></body></html>", "page web"],
    ["programme.csv", `MZ\x90${"\x01\x02\x03\x07".repeat(500)}`, "texte lisible"],
    ["film.csv", `\0\0\0\x18ftypisom${"\x01\x02\x07\x0e".repeat(500)}`, "texte lisible"],
    ["toilettes.csv.gz", "\x1f\x8b\x08\0\0\0\0\0", "Décompressez-la"],
  ])("refuses %s at once, says what it is, and keeps nothing", async (name, content, words) => {
    const before = await count();
    const response = await claire.post("/espace/69029/depots", depositForm(name, bytesOf(content)));
    const page = await response.text();
    expect([response.status, page.includes(words), page.includes(name)]).toEqual([422, true, true]);
    expect(await count()).toBe(before);
  });

  it.each([
    ["lettre.docx", ["word/document.xml", "<w:document/>"], "traitement de texte"],
    ["envoi.zip", ["toilettes.csv", "nom;adresse\nA;B\n"], "archive"],
  ])("says what %s is, once its content is looked into", async (name, [entry, text], words) => {
    const zip = zipSync({ [entry!]: strToU8(text!) });
    const address = await sendDeposit(claire, depositForm(name, Uint8Array.from(zip)));
    expect(await depositState(claire, address)).toBe("failed");
    const page = await claire.page(address);
    expect(page).toContain(words);
    expect(page).toContain("Déposer un autre fichier");
  });

  it("tells the planner how large a long file is, so that its review opens at once", async () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `Toilettes ${at};${at} rue des Écoles;bron;peut-être`,
    );
    const cellules = ["nom;adresse;commune;pmr", ...lines].join("\n");
    const address = await sendDeposit(claire, { cellules, modele: "toilettes" });
    expect(await depositState(claire, address)).toBe("review");
    const { rows } = await sql<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>`explain (format json)
      select * from traboule.deposit_record where deposit_id = ${address.split("/").at(-1)}::uuid`.execute(
      database.query,
    );
    expect(rows[0]!["QUERY PLAN"][0].Plan["Plan Rows"]).toBeGreaterThan(200);
  });

  it("reads again with the columns a person says, and remembers them", async () => {
    const columns = "Appellation du lieu;Où;Truc\nToilettes du Parc;12 rue de la Paix;bron\n";
    const form = () => depositForm("lieux.csv", columns, { modele: "toilettes" });
    const address = await sendDeposit(claire, form());
    expect(await depositState(claire, address)).toBe("needs-mapping");
    const { version } = await stored(address);
    const stale = await claire.post(`${address}/colonnes`, {
      version: String(version - 1),
      "c-0-1": "adresse",
    });
    expect(stale.status).toBe(412);
    const twice = await claire.post(`${address}/colonnes`, {
      version: String(version),
      "c-0-1": "adresse",
      "c-0-2": "adresse",
    });
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining("Réunir ces colonnes")]);
    const sent = await claire.post(`${address}/colonnes`, {
      version: String(version),
      "c-0-0": "nom",
      "c-0-1": "adresse",
      "c-0-2": "commune",
    });
    expect(sent.status).toBe(303);
    expect(await depositState(claire, address)).toBe("review");
    const { values } = await database.query
      .selectFrom("deposit_record")
      .select("values")
      .where("deposit_id", "=", address.split("/").at(-1)!)
      .executeTakeFirstOrThrow();
    expect(values).toEqual(expect.arrayContaining(["Toilettes du Parc", "Bron"]));
    const again = await sendDeposit(claire, form());
    expect(await depositState(claire, again)).toBe("review");
    const known = await claire.page(`${again}/colonnes`);
    expect(/<details[^>]* open[^>]*><summary>3 colonnes reconnues<\/summary>/.test(known)).toBe(true);
  });

  it("folds the columns it recognised below those that need a choice", async () => {
    const columns = "Nom;Adresse;Commune;Machin\nToilettes du Parc;12 rue de la Paix;Bron;a\n";
    const address = await sendDeposit(claire, depositForm("lieux.csv", columns, { modele: "toilettes" }));
    expect(await depositState(claire, address)).toBe("review");
    const page = await claire.page(`${address}/colonnes`);
    const order = [...page.matchAll(/name="c-0-(\d)"|<summary>(3 colonnes reconnues)/g)];
    expect(order.map(([, at, summary]) => summary ?? at)).toEqual([
      "3",
      "3 colonnes reconnues",
      "0",
      "1",
      "2",
    ]);
    expect(page).toContain('<details class="dep-known"><summary>');
  });

  it("shows the columns that resemble no field a hundred at a time, and forgets none", async () => {
    const others = Array.from({ length: 240 }, (_, at) => `Zz${at}`);
    const lines = [
      ["Nom", "Adresse", "Commune", ...others],
      ["Parc", "12 rue de la Paix", "Bron", ...others],
    ];
    const content = lines.map((cells) => cells.join(";")).join("\n");
    const address = await sendDeposit(claire, depositForm("lieux.csv", content, { modele: "toilettes" }));
    expect(await depositState(claire, address)).toBe("review");
    const pages = await Promise.all(
      ["", "?page=2", "?page=3"].map((page) => claire.page(`${address}/colonnes${page}`)),
    );
    const seen = pages.map(positions);
    expect(seen.map(({ length }) => length)).toEqual([103, 103, 43]);
    expect(new Set(seen.flat()).size).toBe(243);
    expect(pages[2]!.replaceAll("\u00A0", " ")).toContain("201 à 240 sur 240");
    const { version } = await stored(address);
    const twice = await claire.post(`${address}/colonnes?page=3`, {
      version: String(version),
      "c-0-242": "adresse",
    });
    const asked = await twice.text();
    expect([twice.status, positions(asked)]).toEqual([422, expect.arrayContaining([1, 242])]);
    const sent = { version: String(version), "c-0-242": "observations" };
    expect((await claire.post(`${address}/colonnes?page=3`, sent)).status).toBe(303);
    expect(await depositState(claire, address)).toBe("review");
    // It feeds a field now, and stands with the others that do, on every page.
    expect(positions(await claire.page(`${address}/colonnes`))).toEqual(
      expect.arrayContaining([0, 1, 2, 242]),
    );
  });

  it("gives a deposit up, and takes it up again", async () => {
    const address = await sendDeposit(claire, demo("69029-equipements.csv"));
    await depositState(claire, address);
    const { version } = await stored(address);
    await claire.post(`${address}/abandon`, { version: String(version) });
    expect(await claire.page(address)).toContain("Dépôt abandonné");
    await claire.post(`${address}/relance`, {});
    expect(await depositState(claire, address)).toMatch(/^(?:review|needs-mapping)$/);
  });

  it("tells that the model changed, and reads with its new version", async () => {
    const address = await sendDeposit(claire, { cellules: "nom\tadresse\nA\tB\n", modele: "parcs-jardins" });
    await depositState(claire, address);
    const current = here.platform.models.current("parcs-jardins");
    const { model } = parseModel({ ...current.schema, version: "99.0.0" });
    await here.platform.models.adopt(model!);
    expect(await claire.page(`${address}/colonnes`)).toContain("Le modèle a changé depuis la lecture");
    await claire.post(`${address}/relance`, {});
    await depositState(claire, address);
    expect((await stored(address)).model_version).toBe("99.0.0");
  });

  it("shows a contributor the deposits of their own department alone, and nobody those of another organisation", async () => {
    const bron = organizations["69029"]!;
    const voirie = await here.signIn(bron, { name: "Ali", role: "contributor", department: "Voirie" });
    const own = await sendDeposit(voirie, demo("69029-stationnement-pmr.txt"));
    expect((await stored(own)).department).toBe("Voirie");
    const other = await sendDeposit(claire, demo("69029-toilettes.xls"));
    expect((await voirie.get(other)).status).toBe(404);
    const list = await voirie.page("/espace/69029/depots");
    expect(list).toContain("69029-stationnement-pmr.txt");
    expect(list).not.toContain("69029-toilettes.xls");
    for (const page of ["/espace/69029", "/espace/69029/jeux", "/espace/69029/jeux/toilettes"])
      expect(await voirie.page(page), page).not.toContain(other);
    const givors = await here.signIn(organizations["69091"]!, { name: "Samia", role: "referent" });
    expect((await givors.get(own)).status).toBe(404);
    expect((await givors.get(own.replace("69029", "69091"))).status).toBe(404);
    const mayor = await here.signIn(bron, { name: "Maire", role: "reader" });
    expect((await mayor.post("/espace/69029/depots", demo("69029-toilettes.xls"))).status).toBe(403);
    expect(await mayor.page("/espace/69029")).not.toContain("data-deposit-form");
  });

  it("leads to the one next step from the home", async () => {
    const home = await claire.page("/espace/69029");
    expect(home).toContain("Bonjour Claire");
    expect(home).toContain("À faire maintenant");
  });

  it("counts the same cells on the home and in the review", async () => {
    const line = await here.signIn(organizations["69091"]!, { name: "Line", role: "referent" });
    const lines = ["nom;adresse;commune;horaires", "Toilettes du Lac;1 rue du Lac;Givors;voir affichage"];
    const form = { cellules: `${lines.join("\n")}\n`, modele: "toilettes" };
    const address = await sendDeposit(line, form, "69091");
    expect(await depositState(line, address)).toBe("review");
    const [, ready, total] =
      /<b class="fig">(\d+)<\/b> cellules prêtes sur (\d+)/.exec(await line.page(`${address}/relecture`)) ??
      [];
    expect(Number(total)).toBeGreaterThan(Number(ready));
    expect(await line.page("/espace/69091")).toContain(`${ready} cellules sur ${total}`);
  });
});
