import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findDeposit } from "../../src/db/deposits/deposits.ts";
import { findOrganization, type StoredOrganization } from "../../src/db/organizations/organizations.ts";
import { findPart } from "../../src/db/parts.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import type { Actor, Role } from "../../src/domain/access/actor.ts";
import { listPartStates, listTerritoryStates } from "../../src/services/datasets/listPartStates.ts";
import { readDifference, readHistory } from "../../src/services/datasets/readHistory.ts";
import { startEdit, startRestoration } from "../../src/services/datasets/startDraft.ts";
import { withdrawDataset } from "../../src/services/datasets/withdrawDataset.ts";
import { approvePublication, sendBack } from "../../src/services/publication/approvePublication.ts";
import { askPublication } from "../../src/services/publication/askPublication.ts";
import { emptyOptionalCells } from "../../src/services/publication/emptyOptionalCells.ts";
import { publishDeposit } from "../../src/services/publication/publishDeposit.ts";
import { readPublication } from "../../src/services/publication/readPublication.ts";
import { rebaseDeposit } from "../../src/services/publication/rebaseDeposit.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { installTerritory, METROPOLIS, sampleRecords } from "../setup/publishedTerritory.ts";
import type { SampleRecord } from "../setup/publishSample.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const MODEL = "toilettes";
const BRON = "69029";

describeOnEachEngine("publication", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let bron: StoredOrganization;
  let claire: Actor;
  let paul: Actor;
  let manager: Actor;
  const records = sampleRecords(MODEL, BRON);

  async function person(name: string, code: string, role: Role, department?: string): Promise<Actor> {
    const { id, kind } = (await findOrganization(database.query, code))!;
    const email = `${name.toLowerCase()}@exemple.fr`;
    const accountId = await seedMember(database, id, { email, name, role, ...(department && { department }) });
    const membership = { organizationId: id, organizationKind: kind, role, department: department ?? null };
    return { accountId, name, email, memberships: [membership] };
  }

  const stage = (rows: readonly SampleRecord[], more: Partial<Parameters<typeof stagedDeposit>[1]> = {}) =>
    stagedDeposit(here.platform, { model: MODEL, code: BRON, records: rows, ...more });

  async function publish(id: string, actor = claire, note = "") {
    const { version } = (await findDeposit(database.query, id))!;
    return publishDeposit(here.platform, actor, id, { note, expectedVersion: version });
  }

  /** What readers see, by name. */
  async function seen(revision?: number): Promise<(string | null)[]> {
    const table = here.platform.models.table(MODEL);
    const scope = { audience: "public", organizationId: bron.id, ...(revision && { revision }) } as const;
    const found = await readRecords(database.query, table, scope, { limit: 1000 });
    const at = table.model.fields.findIndex(({ name }) => name === "nom");
    return found.map(({ values }) => values[at] ?? null).sort();
  }

  const named = (rows: readonly SampleRecord[]): (string | null)[] =>
    rows.map(({ nom }) => nom ?? null).sort();

  beforeAll(async () => {
    [database, close] = await open();
    here = await workspaceApp(database);
    await installTerritory(here.platform);
    bron = (await findOrganization(database.query, BRON))!;
    claire = await person("Claire", BRON, "referent");
    paul = await person("Paul", BRON, "referent");
    manager = await person("Nadia", METROPOLIS, "data-manager");
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  it("publishes what was reviewed, once however often it is asked", async () => {
    const id = await stage(records);
    const { version } = (await findDeposit(database.query, id))!;
    const asked = { note: "Relevé de novembre", expectedVersion: version };
    const both = await Promise.all([
      publishDeposit(here.platform, claire, id, asked),
      publishDeposit(here.platform, claire, id, asked),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect((await publish(id)).id).toBe(both[0].id);
    expect(both[0]).toMatchObject({ number: 1, records: records.length, added: records.length, author: "Claire" });
    expect(await seen()).toEqual(named(records));
    const part = (await findPart(database.query, bron.id, MODEL))!;
    expect(part).toMatchObject({ revision_id: both[0].id, records: records.length });
    expect(await readPublication(here.platform, claire, id)).toMatchObject({ state: "done" });
  });

  it("refuses what changes nothing, and leaves no trace of it", async () => {
    const before = await readHistory(here.platform, claire, bron, { model: MODEL, before: null });
    const id = await stage(records);
    await expect(publish(id)).rejects.toMatchObject({ code: "publication.nothing-new" });
    expect((await findDeposit(database.query, id))!.state).toBe("review");
    const after = await readHistory(here.platform, claire, bron, { model: MODEL, before: null });
    expect(after.revisions.map(({ id: one }) => one)).toEqual(before.revisions.map(({ id: one }) => one));
  });
});
