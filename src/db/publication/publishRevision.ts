import { type Kysely, sql } from "kysely";
import { Problem } from "../../domain/problem/problem.ts";
import { publishRecords } from "../records/publishRecords.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { storableJson, storableText } from "../storableText.ts";
import { beginRevision, nextNumber } from "./beginRevision.ts";
import { type MaskedRecord, maskedRows } from "./maskedRecord.ts";

export interface RevisionToPublish {
  readonly depositId: string;
  /** The deposit as it was checked: any change since then refuses the publication. */
  readonly version: number;
  readonly organizationId: string;
  readonly commune: string | null;
  readonly kind: "publication" | "edit" | "restoration";
  readonly restoredFrom: number | null;
  readonly note: string;
  /** The metadata sheet as it stands. */
  readonly metadata: unknown;
  readonly masked: readonly MaskedRecord[];
  readonly publishedBy: string | null;
  readonly approvedBy: string | null;
  readonly acting: boolean;
  readonly at: Date;
}

export interface PublishedRevision {
  readonly id: number;
  /** False when the deposit was already published: nothing was done again. */
  readonly isNew: boolean;
}

/**
 * Makes a deposit the current state of its part, whole or not at all. Asked twice, the second time gives the same revision.
 * Throws `deposit.unknown`, `request.changed` when the deposit is no longer as checked, `publication.overtaken` when its
 * part has another current revision than the one it started from, `publication.nothing-new` when no record changes.
 */
export async function publishRevision(
  db: Kysely<Schema>,
  table: RecordTable,
  asked: RevisionToPublish,
): Promise<PublishedRevision> {
  return db.transaction().execute(async (trx) => {
    const deposit = await trx
      .selectFrom("deposit")
      .innerJoin("dataset_part as part", "part.id", "deposit.part_id")
      .select(["deposit.state", "deposit.version", "deposit.base_revision", "deposit.revision_id"])
      .select(["part.id as part_id", "part.revision_id as current_revision"])
      .where("deposit.id", "=", asked.depositId)
      .where("deposit.organization_id", "=", asked.organizationId)
      .forUpdate()
      .executeTakeFirst();
    if (!deposit) throw new Problem("deposit.unknown");
    if (deposit.state === "published" && deposit.revision_id !== null)
      return { id: deposit.revision_id, isNew: false };
    if (deposit.version !== asked.version) throw new Problem("request.changed");
    if (deposit.current_revision !== deposit.base_revision) throw new Problem("publication.overtaken");
    return writeRevision(trx, table, asked, deposit.part_id);
  });
}

async function writeRevision(
  trx: Kysely<Schema>,
  table: RecordTable,
  asked: RevisionToPublish,
  partId: string,
): Promise<PublishedRevision> {
  const { depositId, organizationId, commune, at } = asked;
  const { name: model, version } = table.model;
  const id = await beginRevision(trx, model);
  await maskRecords(trx, depositId, asked.masked);
  const counts = await publishRecords(trx, table, { depositId, organizationId, commune, revision: id });
  if (counts.added + counts.changed + counts.removed === 0) throw new Problem("publication.nothing-new");
  const { records } = await trx
    .selectFrom("deposit_record")
    .select((eb) => eb.fn.countAll<number>().as("records"))
    .where("deposit_id", "=", depositId)
    .where("removed", "=", false)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("revision")
    .values({
      id,
      part_id: partId,
      model,
      number: await nextNumber(trx, partId),
      kind: asked.kind,
      model_version: version,
      deposit_id: depositId,
      restored_from: asked.restoredFrom,
      records,
      ...counts,
      note: storableText(asked.note),
      metadata: storableJson(asked.metadata),
      published_by: asked.publishedBy,
      approved_by: asked.approvedBy,
      acting: asked.acting,
      published_at: at,
    })
    .execute();
  await trx
    .updateTable("dataset_part")
    .set({ revision_id: id, records, published_at: at, withdrawn_at: null, withdrawn_why: null })
    .where("id", "=", partId)
    .execute();
  await trx
    .updateTable("deposit")
    .set((eb) => ({
      state: "published",
      revision_id: id,
      note: storableText(asked.note),
      version: eb("version", "+", 1),
      updated_at: sql<Date>`now()`,
    }))
    .where("id", "=", depositId)
    .execute();
  return { id, isNew: true };
}

/** What is kept back leaves the record; its raw text stays in the deposit, and its value in the journal. */
async function maskRecords(
  trx: Kysely<Schema>,
  depositId: string,
  masked: readonly MaskedRecord[],
): Promise<void> {
  if (masked.length === 0) return;
  await sql`update traboule.deposit_record d
    set "values" = m."values", geometry = m.geometry, lon = m.lon, lat = m.lat, bbox = m.box
    from ${maskedRows(masked)} where d.deposit_id = ${depositId}::uuid and d.record = m.record`.execute(trx);
}
