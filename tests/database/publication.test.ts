import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findDeposit } from "../../src/db/deposits/deposits.ts";
import { findPart } from "../../src/db/parts.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { listPartStates, listTerritoryStates } from "../../src/services/datasets/listPartStates.ts";
import { readHistory } from "../../src/services/datasets/readHistory.ts";
import { approvePublication, sendBack } from "../../src/services/publication/approvePublication.ts";
import { askPublication } from "../../src/services/publication/askPublication.ts";
import { emptyOptionalCells } from "../../src/services/publication/emptyOptionalCells.ts";
import { publishDeposit } from "../../src/services/publication/publishDeposit.ts";
import { readPublication } from "../../src/services/publication/readPublication.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { MODEL, named, type PublicationBench, publicationBench } from "../setup/publicationBench.ts";

describeOnEachEngine("publication", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PublicationBench;

  beforeAll(async () => {
    [database, close] = await open();
    here = await publicationBench(database);
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  it("publishes what was reviewed, once however often it is asked", async () => {
    const id = await here.stage(here.records);
    const { version } = (await findDeposit(database.query, id))!;
    const asked = { note: "Relevé de novembre", expectedVersion: version };
    const both = await Promise.all([
      publishDeposit(here.platform, here.claire, id, asked),
      publishDeposit(here.platform, here.claire, id, asked),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect((await here.publish(id)).id).toBe(both[0].id);
    expect(both[0]).toMatchObject({
      number: 1,
      records: here.records.length,
      added: here.records.length,
      author: "Claire",
    });
    expect(await here.seen()).toEqual(named(here.records));
    const part = (await findPart(database.query, here.bron.id, MODEL))!;
    expect(part).toMatchObject({ revision_id: both[0].id, records: here.records.length });
    expect(await readPublication(here.platform, here.claire, id)).toMatchObject({ state: "done" });
  });

  it("refuses what changes nothing, and leaves no trace of it", async () => {
    const before = await readHistory(here.platform, here.claire, here.bron, { model: MODEL, before: null });
    const id = await here.stage(here.records);
    await expect(here.publish(id)).rejects.toMatchObject({ code: "publication.nothing-new" });
    expect((await findDeposit(database.query, id))!.state).toBe("review");
    const after = await readHistory(here.platform, here.claire, here.bron, { model: MODEL, before: null });
    expect(after.revisions.map(({ id: one }) => one)).toEqual(before.revisions.map(({ id: one }) => one));
  });

  it("waits for every cell and question, and leaves empty what a person decides to", async () => {
    const changed = here.records.with(0, { ...here.records[0], observations: "à vérifier" });
    const id = await here.stage(changed, {
      cells: [
        { record: 1, field: "observations", raw: "à vérifier", status: "invalid" },
        { record: 2, field: "pmr", raw: "peut-être", status: "to-confirm", value: "true" },
      ],
    });
    await expect(here.publish(id)).rejects.toMatchObject({ code: "publication.blocked" });
    const pending = await readPublication(here.platform, here.claire, id);
    if (pending.state !== "pending") throw new Error("published");
    expect(pending.checked.blocks.map(({ reason }) => reason)).toContain("invalid");
    expect(pending.checked.optional.map(({ field }) => field)).toContain("observations");
    const { version } = (await findDeposit(database.query, id))!;
    await expect(emptyOptionalCells(here.platform, here.claire, id, version + 1)).rejects.toMatchObject({
      code: "request.changed",
    });
    expect(await emptyOptionalCells(here.platform, here.claire, id, version)).toBe(
      pending.checked.optional.length,
    );
    const after = await readPublication(here.platform, here.claire, id);
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
    const id = await here.stage(
      here.records.with(0, {
        ...here.records[0],
        nom: "Toilettes du marché",
        precisions_lieu: `appeler Lucie Bernard au ${mobile}`,
      }),
      { issues: [asked] },
    );
    await expect(here.publish(id)).rejects.toMatchObject({ code: "publication.blocked" });
    await database.query
      .updateTable("deposit_issue")
      .set({ answer: "internal" })
      .where("deposit_id", "=", id)
      .execute();
    const pending = await readPublication(here.platform, here.claire, id);
    if (pending.state !== "pending") throw new Error("published");
    expect(pending.checked.keptBack).toEqual([{ record: 1, field: "precisions_lieu" }]);
    expect(JSON.stringify(pending.records)).not.toContain(mobile);
    await here.publish(id);
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

  it("asks for a second person where the organisation wants one, never the same", async () => {
    await database.query
      .updateTable("organization")
      .set({ approval: true })
      .where("id", "=", here.bron.id)
      .execute();
    const id = await here.stage(here.records.with(3, { ...here.records[3], nom: "Toilettes du parc" }));
    await expect(here.publish(id)).rejects.toMatchObject({ code: "access.own-approval" });
    const version = async () => (await findDeposit(database.query, id))!.version;
    const word = async (note = "") => ({ note, expectedVersion: await version() });
    await expect(approvePublication(here.platform, here.paul, id, await word())).rejects.toMatchObject({
      code: "publication.not-asked",
    });
    await askPublication(here.platform, here.claire, id, await word("À relire"));
    await expect(askPublication(here.platform, here.claire, id, await word())).rejects.toMatchObject({
      code: "publication.already-asked",
    });
    await expect(approvePublication(here.platform, here.claire, id, await word())).rejects.toMatchObject({
      code: "access.own-approval",
    });
    await expect(approvePublication(here.platform, here.manager, id, await word())).rejects.toMatchObject({
      code: "access.forbidden",
    });
    await sendBack(here.platform, here.paul, id, await word("Il manque la place du marché"));
    await askPublication(here.platform, here.claire, id, await word());
    const revision = await approvePublication(here.platform, here.paul, id, await word());
    expect(revision).toMatchObject({ author: "Claire", approver: "Paul" });
    await database.query
      .updateTable("organization")
      .set({ approval: false })
      .where("id", "=", here.bron.id)
      .execute();
    const mails = await database.query.selectFrom("outbox_mail").select(["recipient", "subject"]).execute();
    expect(mails.some(({ recipient }) => recipient === "paul@exemple.fr")).toBe(true);
    expect(
      mails.some(({ recipient, subject }) => recipient === "claire@exemple.fr" && /publié/.test(subject)),
    ).toBe(true);
  });

  it("says when the metropolis acts for the commune", async () => {
    const id = await here.stage(here.records.with(4, { ...here.records[4], nom: "Toilettes du cimetière" }));
    expect(await here.publish(id, here.manager)).toMatchObject({ acting: true, author: "Nadia" });
    const mails = await database.query.selectFrom("outbox_mail").select(["recipient", "subject"]).execute();
    expect(
      mails.some(({ recipient, subject }) => recipient === "paul@exemple.fr" && /Nadia/.test(subject)),
    ).toBe(true);
  });

  it("knows where everyone stands in one query", async () => {
    const territory = await listTerritoryStates(here.platform, here.manager);
    expect(territory.get(here.bron.id)?.get(MODEL)?.state.published).toBe(true);
    await expect(listTerritoryStates(here.platform, here.claire)).rejects.toMatchObject({
      code: "access.forbidden",
    });
    const states = await listPartStates(here.platform, here.claire, here.bron.id);
    expect(states.length).toBe(here.platform.models.list().length);
    await expect(
      listPartStates(here.platform, { ...here.claire, memberships: [] }, here.bron.id),
    ).rejects.toMatchObject({ code: "dataset.unknown" });
  });
});
