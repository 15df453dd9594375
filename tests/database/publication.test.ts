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
    const accountId = await seedMember(database, id, {
      email,
      name,
      role,
      ...(department && { department }),
    });
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
    expect(both[0]).toMatchObject({
      number: 1,
      records: records.length,
      added: records.length,
      author: "Claire",
    });
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

  it("waits for every cell and question, and leaves empty what a person decides to", async () => {
    const changed = records.with(0, { ...records[0], observations: "à vérifier" });
    const id = await stage(changed, {
      cells: [
        { record: 1, field: "observations", raw: "à vérifier", status: "invalid" },
        { record: 2, field: "pmr", raw: "peut-être", status: "to-confirm", value: "true" },
      ],
    });
    await expect(publish(id)).rejects.toMatchObject({ code: "publication.blocked" });
    const pending = await readPublication(here.platform, claire, id);
    if (pending.state !== "pending") throw new Error("published");
    expect(pending.checked.blocks.map(({ reason }) => reason)).toContain("invalid");
    expect(pending.checked.optional.map(({ field }) => field)).toContain("observations");
    const { version } = (await findDeposit(database.query, id))!;
    await expect(emptyOptionalCells(here.platform, claire, id, version + 1)).rejects.toMatchObject({
      code: "request.changed",
    });
    expect(await emptyOptionalCells(here.platform, claire, id, version)).toBe(
      pending.checked.optional.length,
    );
    const after = await readPublication(here.platform, claire, id);
    if (after.state !== "pending") throw new Error("published");
    expect(after.checked.optional).toEqual([]);
  });

  it("keeps back the cells that their people keep for themselves", async () => {
    const mobile = "06 12 34 56 78";
    const asked = {
      record: 1,
      field: "precisions_lieu",
      code: "privacy.mobile",
      severity: "warning",
      params: {},
    } as const;
    const id = await stage(
      records.with(0, {
        ...records[0],
        nom: "Toilettes du marché",
        precisions_lieu: `appeler Lucie Bernard au ${mobile}`,
      }),
      { issues: [asked] },
    );
    await expect(publish(id)).rejects.toMatchObject({ code: "publication.blocked" });
    await database.query
      .updateTable("deposit_issue")
      .set({ answer: "internal" })
      .where("deposit_id", "=", id)
      .execute();
    const pending = await readPublication(here.platform, claire, id);
    if (pending.state !== "pending") throw new Error("published");
    expect(pending.checked.keptBack).toEqual([{ record: 1, field: "precisions_lieu" }]);
    expect(JSON.stringify(pending.records)).not.toContain(mobile);
    await publish(id);
    const table = here.platform.models.table(MODEL);
    const all = await readRecords(database.query, table, { audience: "owner" }, { limit: 1000 });
    expect(JSON.stringify(all)).not.toContain(mobile);
    const { raws } = await database.query
      .selectFrom("deposit_record")
      .select("raws")
      .where("deposit_id", "=", id)
      .where("record", "=", 1)
      .executeTakeFirstOrThrow();
    expect(raws.join(" ")).toContain(mobile);
  });

  it("refuses what was overtaken, and takes it up again on the latest revision", async () => {
    const first = await stage(records.with(1, { ...records[1], nom: "Toilettes de la gare" }));
    const second = await stage(records.with(2, { ...records[2], nom: "Toilettes du stade" }));
    await publish(first);
    await expect(publish(second)).rejects.toMatchObject({ code: "publication.overtaken" });
    expect(await readPublication(here.platform, claire, second)).toMatchObject({ overtaken: true });
    const { version } = (await findDeposit(database.query, second))!;
    await rebaseDeposit(here.platform, claire, second, version);
    const revision = await publish(second);
    expect(revision).toMatchObject({ changed: 2, added: 0, removed: 0 });
    expect(await seen()).toEqual(named(records.with(2, { ...records[2], nom: "Toilettes du stade" })));
  });

  it("merges an online edition with what others published meanwhile", async () => {
    const id = await startEdit(here.platform, claire, bron, MODEL);
    expect(await startEdit(here.platform, claire, bron, MODEL)).toBe(id);
    const other = await startEdit(here.platform, paul, bron, MODEL);
    expect(other).not.toBe(id);
    const { fields } = here.platform.models.current(MODEL);
    const at = fields.findIndex(({ name }) => name === "nom");
    const rename = async (deposit: string, from: string, to: string) => {
      const rows = await database.query
        .selectFrom("deposit_record")
        .select(["record", "values"])
        .where("deposit_id", "=", deposit)
        .execute();
      const row = rows.find(({ values }) => values[at] === from)!;
      await database.query
        .updateTable("deposit_record")
        .set({ values: row.values.with(at, to) })
        .where("deposit_id", "=", deposit)
        .where("record", "=", row.record)
        .execute();
    };
    const names = await seen();
    await rename(id, names[0]!, "A Claire");
    await rename(other, names[1]!, "B Paul");
    await publish(other, paul);
    await expect(publish(id)).rejects.toMatchObject({ code: "publication.overtaken" });
    await rebaseDeposit(here.platform, claire, id, (await findDeposit(database.query, id))!.version);
    const pending = await readPublication(here.platform, claire, id);
    expect(pending).toMatchObject({ overtaken: false, counts: { added: 0, changed: 1, removed: 0 } });
    expect((await publish(id)).kind).toBe("edit");
    expect(await seen()).toEqual(["A Claire", "B Paul", ...names.slice(2)].sort());
  });

  it("tells the state at any revision, and any difference", async () => {
    const { revisions } = await readHistory(here.platform, claire, bron, { model: MODEL, before: null });
    for (const revision of revisions) {
      const published = await database.query
        .selectFrom("deposit_record")
        .select(["record_id", "values"])
        .where("deposit_id", "=", revision.deposit_id!)
        .where("removed", "=", false)
        .execute();
      const table = here.platform.models.table(MODEL);
      const scope = { audience: "owner", organizationId: bron.id, revision: revision.id } as const;
      const held = await readRecords(database.query, table, scope, { limit: 1000 });
      const text = (rows: readonly { id: string; values: readonly (string | null)[] }[]) =>
        rows.map(({ id, values }) => `${id} ${JSON.stringify(values)}`).sort();
      expect(text(held)).toEqual(text(published.map(({ record_id: id, values }) => ({ id, values }))));
    }
    const [last, , before] = revisions.map(({ number }) => number) as [number, number, number];
    const difference = await readDifference(here.platform, claire, bron, {
      model: MODEL,
      from: last,
      to: before,
      after: null,
    });
    expect([difference.earlier.number, difference.later.number]).toEqual([before, last]);
    const { added, changed, removed } = difference.counts;
    expect(added + changed + removed).toBe(difference.differences.length);
  });

  it("restores a past revision, withdraws, and publishes again", async () => {
    const { revisions } = await readHistory(here.platform, claire, bron, { model: MODEL, before: null });
    const first = revisions.at(-1)!;
    const back = await startRestoration(here.platform, claire, bron, { model: MODEL, number: first.number });
    expect(await publish(back)).toMatchObject({ kind: "restoration", restored_number: first.number });
    expect(await seen()).toEqual(await seen(first.id));
    await expect(
      withdrawDataset(here.platform, claire, bron, { model: MODEL, why: "  " }),
    ).rejects.toMatchObject({ code: "request.incomplete" });
    await withdrawDataset(here.platform, claire, bron, { model: MODEL, why: "Relevé à refaire" });
    expect(await seen()).toEqual([]);
    expect(await seen(first.id)).toEqual(named(records));
    await expect(
      withdrawDataset(here.platform, claire, bron, { model: MODEL, why: "encore" }),
    ).rejects.toMatchObject({ code: "dataset.not-published" });
    await expect(startEdit(here.platform, claire, bron, MODEL)).rejects.toMatchObject({
      code: "dataset.not-published",
    });
    const states = await listPartStates(here.platform, claire, bron.id);
    expect(states.find(({ model }) => model.name === MODEL)?.state.published).toBe(false);
    const again = await startRestoration(here.platform, claire, bron, { model: MODEL, number: first.number });
    await publish(again);
    expect(await seen()).toEqual(named(records));
  });

  it("asks for a second person where the organisation wants one, never the same", async () => {
    await database.query
      .updateTable("organization")
      .set({ approval: true })
      .where("id", "=", bron.id)
      .execute();
    const id = await stage(records.with(3, { ...records[3], nom: "Toilettes du parc" }));
    await expect(publish(id)).rejects.toMatchObject({ code: "access.own-approval" });
    const version = async () => (await findDeposit(database.query, id))!.version;
    const word = async (note = "") => ({ note, expectedVersion: await version() });
    await expect(approvePublication(here.platform, paul, id, await word())).rejects.toMatchObject({
      code: "publication.not-asked",
    });
    await askPublication(here.platform, claire, id, await word("À relire"));
    await expect(askPublication(here.platform, claire, id, await word())).rejects.toMatchObject({
      code: "publication.already-asked",
    });
    await expect(approvePublication(here.platform, claire, id, await word())).rejects.toMatchObject({
      code: "access.own-approval",
    });
    await expect(approvePublication(here.platform, manager, id, await word())).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await sendBack(here.platform, paul, id, await word("Il manque la place du marché"));
    await askPublication(here.platform, claire, id, await word());
    const revision = await approvePublication(here.platform, paul, id, await word());
    expect(revision).toMatchObject({ author: "Claire", approver: "Paul" });
    await database.query
      .updateTable("organization")
      .set({ approval: false })
      .where("id", "=", bron.id)
      .execute();
    const mails = await database.query.selectFrom("outbox_mail").select(["recipient", "subject"]).execute();
    expect(mails.some(({ recipient }) => recipient === "paul@exemple.fr")).toBe(true);
    expect(
      mails.some(({ recipient, subject }) => recipient === "claire@exemple.fr" && /publié/.test(subject)),
    ).toBe(true);
  });

  it("says when the metropolis acts for the commune", async () => {
    const id = await stage(records.with(4, { ...records[4], nom: "Toilettes du cimetière" }));
    expect(await publish(id, manager)).toMatchObject({ acting: true, author: "Nadia" });
    const mails = await database.query.selectFrom("outbox_mail").select(["recipient", "subject"]).execute();
    expect(
      mails.some(({ recipient, subject }) => recipient === "paul@exemple.fr" && /Nadia/.test(subject)),
    ).toBe(true);
  });

  it("knows where everyone stands in one query", async () => {
    const territory = await listTerritoryStates(here.platform, manager);
    expect(territory.get(bron.id)?.get(MODEL)?.state.published).toBe(true);
    await expect(listTerritoryStates(here.platform, claire)).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const states = await listPartStates(here.platform, claire, bron.id);
    expect(states.length).toBe(here.platform.models.list().length);
    await expect(
      listPartStates(here.platform, { ...claire, memberships: [] }, bron.id),
    ).rejects.toMatchObject({ code: "dataset.unknown" });
  });
});
