import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findDeposit } from "../../src/db/deposits/deposits.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { listPartStates } from "../../src/services/datasets/listPartStates.ts";
import { readDifference, readHistory } from "../../src/services/datasets/readHistory.ts";
import { startEdit, startRestoration } from "../../src/services/datasets/startDraft.ts";
import { withdrawDataset } from "../../src/services/datasets/withdrawDataset.ts";
import { readPublication } from "../../src/services/publication/readPublication.ts";
import { readReview } from "../../src/services/review/readReview.ts";
import { settleGroup } from "../../src/services/review/settleGroup.ts";
import { rebaseDeposit } from "../../src/services/publication/rebaseDeposit.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { MODEL, named, type PublicationBench, publicationBench, sorted } from "../setup/publicationBench.ts";

const ALL = { model: MODEL, before: null } as const;

/** Records as texts, in an order of their own. */
const text = (rows: readonly { id: string; values: readonly (string | null)[] }[]) =>
  sorted(rows.map(({ id, values }) => `${id} ${JSON.stringify(values)}`));

describeOnEachEngine("updates", (open) => {
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

  const rename = async (deposit: string, from: string, to: string) => {
    const { fields } = here.platform.models.current(MODEL);
    const at = fields.findIndex(({ name }) => name === "nom");
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

  it("starts from a first publication", async () => {
    await here.publish(await here.stage(here.records));
    expect(await here.seen()).toEqual(named(here.records));
  });

  it("refuses what was overtaken, and takes it up again on the latest revision", async () => {
    const first = await here.stage(here.records.with(1, { ...here.records[1], nom: "Toilettes de la gare" }));
    const second = await here.stage(here.records.with(2, { ...here.records[2], nom: "Toilettes du stade" }));
    await here.publish(first);
    await expect(here.publish(second)).rejects.toMatchObject({ code: "publication.overtaken" });
    expect(await readPublication(here.platform, here.claire, second)).toMatchObject({ overtaken: true });
    const { version } = (await findDeposit(database.query, second))!;
    await rebaseDeposit(here.platform, here.claire, second, version);
    const revision = await here.publish(second);
    expect(revision).toMatchObject({ changed: 2, added: 0, removed: 0 });
    expect(await here.seen()).toEqual(
      named(here.records.with(2, { ...here.records[2], nom: "Toilettes du stade" })),
    );
  });

  it("merges an online edition with what others published meanwhile", async () => {
    const { id } = await startEdit(here.platform, here.claire, here.bron, MODEL);
    expect((await startEdit(here.platform, here.claire, here.bron, MODEL)).id).toBe(id);
    const { id: other } = await startEdit(here.platform, here.paul, here.bron, MODEL);
    expect(other).not.toBe(id);
    const names = await here.seen();
    await rename(id, names[0]!, "A Claire");
    await rename(other, names[1]!, "B Paul");
    await here.publish(other, here.paul);
    await expect(here.publish(id)).rejects.toMatchObject({ code: "publication.overtaken" });
    await rebaseDeposit(here.platform, here.claire, id, (await findDeposit(database.query, id))!.version);
    const pending = await readPublication(here.platform, here.claire, id);
    expect(pending).toMatchObject({ overtaken: false, counts: { added: 0, changed: 1, removed: 0 } });
    expect((await here.publish(id)).kind).toBe("edit");
    expect(await here.seen()).toEqual(sorted(["A Claire", "B Paul", ...names.slice(2)]));
  });

  it("asks which value to keep where both sides changed the same cell", async () => {
    const { id: mine } = await startEdit(here.platform, here.claire, here.bron, MODEL);
    const { id: theirs } = await startEdit(here.platform, here.paul, here.bron, MODEL);
    const [name] = await here.seen();
    await rename(mine, name!, "Le nom de Claire");
    await rename(theirs, name!, "Le nom de Paul");
    await here.publish(theirs, here.paul);
    const { version } = (await findDeposit(database.query, mine))!;
    expect(await rebaseDeposit(here.platform, here.claire, mine, version)).toBe(1);
    const address = { organization: here.bron, depositId: mine };
    const { groups } = await readReview(here.platform, here.claire, address);
    expect(groups.groups).toMatchObject([
      {
        field: "nom",
        rule: "edition.both-changed",
        proposal: "Le nom de Claire",
        proposals: [{ value: "Le nom de Claire" }, { value: "Le nom de Paul" }],
        params: { value: "Le nom de Paul" },
      },
    ]);
    await expect(here.publish(mine)).rejects.toMatchObject({ code: "publication.blocked" });
    const [{ field, key: groupKey }] = groups.groups as [(typeof groups.groups)[0]];
    const action = { do: "choose", value: "Le nom de Paul" } as const;
    await settleGroup(here.platform, here.claire, { ...address, field, groupKey, action });
    await rename(mine, "Le nom de Paul", name!);
    await here.publish(mine);
    expect(await here.seen()).toContain(name);
  });

  it("tells the state at any revision, and any difference", async () => {
    const { revisions } = await readHistory(here.platform, here.claire, here.bron, {
      model: MODEL,
      before: null,
    });
    for (const revision of revisions) {
      const published = await database.query
        .selectFrom("deposit_record")
        .select(["record_id", "values"])
        .where("deposit_id", "=", revision.deposit_id!)
        .where("removed", "=", false)
        .execute();
      const table = here.platform.models.table(MODEL);
      const scope = { audience: "owner", organizationId: here.bron.id, revision: revision.id } as const;
      const held = await readRecords(database.query, table, scope, { limit: 1000 });
      expect(text(held)).toEqual(text(published.map(({ record_id: id, values }) => ({ id, values }))));
    }
    const [last, , before] = revisions.map(({ number }) => number) as [number, number, number];
    const difference = await readDifference(here.platform, here.claire, here.bron, {
      model: MODEL,
      from: last,
      to: before,
      after: null,
    });
    expect([difference.earlier.number, difference.later.number]).toEqual([before, last]);
    const { added, changed, removed } = difference.counts;
    expect(added + changed + removed).toBe(difference.differences.length);
  });

  it("leaves nothing half-published when it is stopped at its last step", async () => {
    const id = await here.stage(here.records.with(5, { ...here.records[5], nom: "Toilettes du quai" }));
    const before = [await here.seen(), await readHistory(here.platform, here.claire, here.bron, ALL)];
    await sql`create function traboule.stop() returns trigger language plpgsql as
      $$ begin raise exception 'stopped'; end $$`.execute(database.query);
    await sql`create trigger stop before update on traboule.deposit for each row
      when (new.state = 'published') execute function traboule.stop()`.execute(database.query);
    await expect(here.publish(id)).rejects.toThrow("stopped");
    await sql`drop function traboule.stop cascade`.execute(database.query);
    expect([await here.seen(), await readHistory(here.platform, here.claire, here.bron, ALL)]).toEqual(
      before,
    );
    await here.publish(id);
    expect(await here.seen()).toContain("Toilettes du quai");
  });

  it("restores a past revision, withdraws, and publishes again", async () => {
    const { revisions } = await readHistory(here.platform, here.claire, here.bron, {
      model: MODEL,
      before: null,
    });
    const first = revisions.at(-1)!;
    const back = await startRestoration(here.platform, here.claire, here.bron, {
      model: MODEL,
      number: first.number,
    });
    expect(await here.publish(back)).toMatchObject({ kind: "restoration", restored_number: first.number });
    expect(await here.seen()).toEqual(await here.seen(first.id));
    await expect(
      withdrawDataset(here.platform, here.claire, here.bron, { model: MODEL, why: "  " }),
    ).rejects.toMatchObject({ code: "request.incomplete" });
    await withdrawDataset(here.platform, here.claire, here.bron, { model: MODEL, why: "Relevé à refaire" });
    expect(await here.seen()).toEqual([]);
    expect(await here.seen(first.id)).toEqual(named(here.records));
    await expect(
      withdrawDataset(here.platform, here.claire, here.bron, { model: MODEL, why: "encore" }),
    ).rejects.toMatchObject({ code: "dataset.not-published" });
    await expect(startEdit(here.platform, here.claire, here.bron, MODEL)).rejects.toMatchObject({
      code: "dataset.not-published",
    });
    const states = await listPartStates(here.platform, here.claire, here.bron.id);
    expect(states.find(({ model }) => model.name === MODEL)?.state.published).toBe(false);
    const again = await startRestoration(here.platform, here.claire, here.bron, {
      model: MODEL,
      number: first.number,
    });
    await here.publish(again);
    expect(await here.seen()).toEqual(named(here.records));
  });
});
