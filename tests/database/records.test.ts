import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { compareRevisions } from "../../src/db/records/compareRevisions.ts";
import { publishRecords } from "../../src/db/records/publishRecords.ts";
import { readRecords, streamRecords } from "../../src/db/records/readRecords.ts";
import { ensureRecordTable } from "../../src/db/recordTable/ensureRecordTable.ts";
import type { RecordTable } from "../../src/db/recordTable/recordColumn.ts";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { describeOnEachEngine } from "../setup/engines.ts";

const MODEL = parseModel({
  name: "bancs",
  version: "1.0.0",
  title: "Bancs",
  fields: [
    { name: "nom", type: "string" },
    { name: "places", type: "integer" },
    { name: "longueur", type: "number" },
    { name: "abrite", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
    { name: "pose", type: "date" },
    { name: "contour", type: "geojson" },
    { name: "commune", type: "string" },
    { name: "releve_par", type: "string", "traboule:visibility": "internal" },
  ],
}).model!;

type Values = readonly (string | null)[];

describeOnEachEngine("records", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let table: RecordTable;
  const organizationId = randomUUID();

  async function publish(revision: number, records: readonly (readonly [string, Values])[]) {
    const { query } = database;
    const { id } = await query
      .insertInto("deposit")
      .values({ organization_id: organizationId, kind: "edit", created_by: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const [at, [recordId, values]] of records.entries())
      await query
        .insertInto("deposit_record")
        .values({ deposit_id: id, record: at + 1, record_id: recordId, raws: [], values: [...values] })
        .execute();
    return query
      .transaction()
      .execute((trx) =>
        publishRecords(trx, table, { depositId: id, organizationId, commune: "69029", revision }),
      );
  }

  beforeAll(async () => {
    [database, close] = await open();
    await database.query
      .insertInto("organization")
      .values({ id: organizationId, kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
      .execute();
    table = await ensureRecordTable(database.query, MODEL);
  });
  afterAll(() => close());

  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()].sort() as [string, string, string];
  const banc: Values = [
    "Banc d'été",
    "12345678901234567890",
    "1.50",
    "oui",
    "2026-02-03",
    '{"type":"Point","coordinates":[4.9,45.7]}',
    "Bron",
    "Service voirie",
  ];

  it("gives back the very texts that went in, the internal ones to their owner only", async () => {
    expect(
      await publish(1, [
        [one, banc],
        [two, ["Banc 2", null, null, "non", null, null, null, null]],
      ]),
    ).toEqual({
      added: 2,
      changed: 0,
      removed: 0,
    });
    const owned = await readRecords(database.query, table, { audience: "owner" }, { limit: 10 });
    expect(owned.map(({ values }) => values)).toEqual([
      banc,
      ["Banc 2", null, null, "non", null, null, null, null],
    ]);
    const seen = await readRecords(database.query, table, { audience: "public" }, { limit: 10 });
    expect(seen[0]!.values).toEqual(banc.slice(0, 7));
  });

  it("ends what changed or left, and keeps every past state", async () => {
    const changed = banc.with(0, "Banc du parc");
    expect(
      await publish(2, [
        [one, changed],
        [three, banc],
      ]),
    ).toEqual({ added: 1, changed: 1, removed: 1 });
    const ids = async (revision?: number) =>
      (
        await readRecords(
          database.query,
          table,
          { audience: "owner", ...(revision !== undefined && { revision }) },
          { limit: 10 },
        )
      ).map(({ id, from }) => [id, from]);
    expect(await ids(1)).toEqual([
      [one, 1],
      [two, 1],
    ]);
    expect(await ids()).toEqual([
      [one, 2],
      [three, 2],
    ]);
    const difference = await compareRevisions(database.query, table, {
      audience: "public",
      organizationId,
      earlier: 1,
      later: 2,
      limit: 10,
    });
    expect(difference.map(({ id, before, after }) => [id, before?.[0], after?.[0]])).toEqual([
      [one, "Banc d'été", "Banc du parc"],
      [two, "Banc 2", undefined],
      [three, undefined, "Banc d'été"],
    ]);
  });

  it("changes nothing when the same records are published again", async () => {
    expect(
      await publish(3, [
        [one, banc.with(0, "Banc du parc")],
        [three, banc],
      ]),
    ).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
    });
  });

  it("streams in batches, each record once", async () => {
    const ids: string[] = [];
    for await (const batch of streamRecords(
      database.query,
      table,
      { audience: "public", commune: "69029" },
      1,
    ))
      ids.push(...batch.map(({ id }) => id));
    expect(ids).toEqual([one, three]);
  });

  it("follows a new version of its model without losing a value", async () => {
    const next = parseModel({
      name: "bancs",
      version: "2.0.0",
      title: "Bancs",
      fields: [
        { name: "nom", type: "string" },
        { name: "abrite", type: "string" },
        { name: "dossier", type: "boolean" },
        { name: "pose", type: "string" },
      ],
    }).model!;
    const widened = await ensureRecordTable(database.query, next);
    const [first] = await readRecords(database.query, widened, { audience: "owner" }, { limit: 1 });
    expect(first!.values).toEqual(["Banc du parc", "true", null, "2026-02-03"]);
    await ensureRecordTable(database.query, MODEL);
  });

  it("describes every column", async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'dataset' and c.relname = 'bancs' and a.attnum > 0 and not a.attisdropped
      and col_description(c.oid, a.attnum) is null`.execute(database.query);
    expect(rows[0]!.count).toBe(0);
  });
});
