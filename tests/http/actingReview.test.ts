import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { readIssues } from "../../src/db/review/readIssues.ts";
import type { Platform } from "../../src/services/platform.ts";
import { recheckDeposit } from "../../src/services/review/recheckDeposit.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import { sampleRecords } from "../setup/publishedTerritory.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

describeOnEachEngine("a commune's deposit", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let bron = "";
  let claire: Visitor;
  let nadia: Visitor;
  let deposit = "";

  beforeAll(async () => {
    [database, close] = await open();
    const organizations = await seedOrganizations(database);
    bron = organizations["69029"]!;
    here = await workspaceApp(database);
    claire = await here.signIn(bron, { name: "Claire Berthet", role: "referent" });
    nadia = await here.signIn(organizations["200046977"]!, { name: "Nadia Ferrat", role: "data-manager" });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });
  beforeEach(async () => {
    const records = sampleRecords("toilettes", "69029").slice(0, 2);
    deposit = await stagedDeposit(here.platform, { model: "toilettes", code: "69029", records });
  });

  const address = (rest = ""): string => `/espace/69029/depots/${deposit}/relecture${rest}`;
  const rename = async (who: Visitor, record: number, version: number, nom: string): Promise<void> => {
    const sent = await who.post(address(`/lignes/${record}`), { v: String(version), "f.nom": nom });
    expect(sent.status).toBe(303);
  };
  const logged = () =>
    database.query
      .selectFrom("audit")
      .leftJoin("person", "person.id", "audit.person_id")
      .select(["acting", "organization_id", "details", "person.name"])
      .where("action", "=", "deposit.reviewed")
      .where("target_id", "=", deposit)
      .execute();

  it("tells the commune's log, once a day, that the metropolis works in it", async () => {
    await rename(claire, 1, 1, "Toilettes de la mairie");
    expect(await logged()).toEqual([]);
    await rename(nadia, 1, 2, "Toilettes de la Métropole");
    await rename(nadia, 2, 1, "Toilettes voisines");
    expect((await nadia.post(address("/annuler"), {})).status).toBe(303);
    const line = { acting: true, organization_id: bron, name: "Nadia Ferrat" };
    expect(await logged()).toMatchObject([{ ...line, details: { model: "Toilettes publiques" } }]);
    expect(await claire.page("/espace/69029/journal")).toContain("Dépôt relu et modifié");
    await database.query
      .updateTable("audit")
      .set({ at: sql<Date>`at - interval '1 day'` })
      .where("target_id", "=", deposit)
      .execute();
    await rename(nadia, 1, 3, "Toilettes d’un autre jour");
    expect(await logged()).toMatchObject([line, line]);
  });

  it("is looked at again when it changes while it is checked", async () => {
    const [sample] = sampleRecords("toilettes", "69029");
    const records = Array.from({ length: 101 }, (_, at) => ({ ...sample, nom: `Toilettes ${at + 1}` }));
    deposit = await stagedDeposit(here.platform, { model: "toilettes", code: "69029", records });
    let looks = 0;
    const runner: Platform["runner"] = {
      ...here.platform.runner,
      async recheck(job) {
        const seen = await here.platform.runner.recheck(job);
        if (looks++ === 0)
          expect((await claire.post(address("/lignes/1"), { v: "1", "f.commune": "" })).status).toBe(303);
        return seen;
      },
    };
    await recheckDeposit({ ...here.platform, runner }, deposit);
    const issues = await readIssues(database.query, deposit, { records: [1] });
    expect([looks, issues.some(({ code }) => code === "constraint.required")]).toEqual([2, true]);
  });

  it("offers to see a publication that is done, not to publish again", async () => {
    const link = `href="/espace/69029/depots/${deposit}/publication"`;
    expect(await claire.page(address())).not.toContain("Voir la publication");
    await database.query
      .updateTable("deposit")
      .set({ state: "published" })
      .where("id", "=", deposit)
      .execute();
    const page = await claire.page(address());
    expect(page).toContain(link);
    expect(page).toContain("Voir la publication");
    expect(page).not.toContain("Publier");
  });

  it("tells beside each filter how many rows it lists", async () => {
    const edit = async (record: number, field: string, text: string) =>
      claire.post(address(`/lignes/${record}`), { v: "1", [`f.${field}`]: text });
    // A cell that cannot be read, and one that lacks: an error told of its row.
    expect((await edit(1, "latitude", "n’importe quoi")).status).toBe(303);
    expect((await edit(2, "commune", "")).status).toBe(303);
    const page = await claire.page(address());
    const chips = page.matchAll(/data-filter="([\w-]+)".*?<b>(\d+)<\/b>/gs);
    const counts = [...chips].map(([, filter, count]) => [filter, Number(count)]);
    expect(counts).toEqual(expect.arrayContaining([["invalid", 2]]));
    for (const [filter, count] of counts) {
      const list = await (await claire.get(address(`/lignes.json?etat=${filter}&count=1`))).json();
      expect([filter, list]).toMatchObject([filter, { total: count }]);
    }
  });

  it("has no columns to be told when its records come from no file", async () => {
    const columns = `/espace/69029/depots/${deposit}/colonnes`;
    const back = `/espace/69029/depots/${deposit}`;
    const shown = await claire.get(columns);
    expect([shown.status, shown.headers.get("location")]).toEqual([303, back]);
    expect(await claire.page(address())).not.toContain(`href="${columns}"`);
    const sent = await claire.post(columns, { version: "1" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, back]);
  });
});
