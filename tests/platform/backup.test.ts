import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { publishRecords } from "../../src/db/records/publishRecords.ts";
import { listTables } from "../../src/db/backup/listTables.ts";
import { restoreBackup } from "../../src/services/backup/restoreBackup.ts";
import { writeBackup } from "../../src/services/backup/writeBackup.ts";
import { ModelRegistry } from "../../src/services/models/modelRegistry.ts";
import { openDiskFileStore } from "../../src/storage/fileStore/diskFileStore.ts";
import { describeOnEachEngine, openEmbedded } from "../setup/engines.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

async function contents({ query }: Database): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const { schema, name } of await listTables(query)) {
    const { rows } = await sql`select * from ${sql.id(schema, name)} order by 1, 2`.execute(query);
    tables[`${schema}.${name}`] = rows;
  }
  return tables;
}

/** An organisation, a revision of one toilet with every kind of column, and a file. */
async function fill(database: Database): Promise<void> {
  const { query } = database;
  const models = await ModelRegistry.open(database);
  const { id } = await query
    .insertInto("organization")
    .values({ kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const part = await query
    .insertInto("dataset_part")
    .values({ organization_id: id, model: "toilettes" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const revision = await query
    .insertInto("revision")
    .values({
      part_id: part.id,
      model: "toilettes",
      number: 1,
      kind: "publication",
      model_version: "1.0.0",
      records: 1,
      added: 1,
      changed: 0,
      removed: 0,
      metadata: JSON.stringify({ title: "Toilettes « publiques »" }),
      published_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const deposit = await query
    .insertInto("deposit")
    .values({ organization_id: id, kind: "edit", created_by: null, revision_id: revision.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const table = models.table("toilettes");
  const values = table.columns.map(({ field, type }) =>
    field.name === "nom"
      ? "L'été\t« ∞ »\n2"
      : type === "boolean"
        ? "true"
        : type === "numeric"
          ? "45.7600"
          : null,
  );
  await query
    .insertInto("deposit_record")
    .values({
      deposit_id: deposit.id,
      record: 1,
      raws: values.map((one) => one ?? ""),
      values,
      lon: 4.9,
      lat: 45.76,
      bbox: "((4.9,45.76),(4.9,45.76))",
    })
    .execute();
  await query.transaction().execute((trx) =>
    publishRecords(trx, table, {
      depositId: deposit.id,
      organizationId: id,
      commune: "69029",
      revision: revision.id,
    }),
  );
}

describeOnEachEngine("a backup", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let folder: string;

  beforeEach(async () => {
    [database, close] = await open();
    folder = mkdtempSync(join(tmpdir(), "traboule-backup-"));
    await fill(database);
  });
  afterEach(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function backedUp(): Promise<string> {
    const files = await openDiskFileStore(join(folder, "files"));
    await files.put([Buffer.from("un fichier déposé")] as never, { maxBytes: 1000 });
    const to = join(folder, "backup");
    await writeBackup({ database, files }, to, NOW);
    return to;
  }

  it("gives everything back, even to the other engine, and counters go on", async () => {
    const from = await backedUp();
    const [other, closeOther] = await openEmbedded();
    try {
      const files = await openDiskFileStore(join(folder, "restored"));
      await restoreBackup({ database: other, files }, from);
      expect(await contents(other)).toEqual(await contents(database));
      const { rows } = await sql<{ next: number }>`select nextval('traboule.revision_id') as next`.execute(
        other.query,
      );
      expect(rows[0]!.next).toBe(2);
      let restored = 0;
      for await (const { size } of files.list()) restored += size;
      expect(restored).toBe(Buffer.byteLength("un fichier déposé"));
    } finally {
      await closeOther();
    }
  });

  it("refuses a damaged copy, a folder that is taken, and a place that is not empty", async () => {
    const from = await backedUp();
    const files = await openDiskFileStore(join(folder, "restored"));
    await expect(writeBackup({ database, files }, from, NOW)).rejects.toMatchObject({
      code: "backup.exists",
    });
    await database.query.insertInto("person").values({ email: "a@exemple.fr" }).execute();
    await expect(restoreBackup({ database, files }, from)).rejects.toMatchObject({
      code: "backup.not-empty",
    });
    const path = join(from, "traboule.organization.ndjson.gz");
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    await expect(restoreBackup({ database, files }, from)).rejects.toMatchObject({
      code: "backup.damaged",
      params: { file: "traboule.organization.ndjson.gz" },
    });
    await expect(restoreBackup({ database, files }, folder)).rejects.toMatchObject({
      code: "backup.unreadable",
    });
  });
});
