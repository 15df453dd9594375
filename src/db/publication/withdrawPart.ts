import { type Kysely, sql } from "kysely";
import { Problem } from "../../domain/problem/problem.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { storableJson, storableText } from "../storableText.ts";
import { beginRevision, nextNumber } from "./beginRevision.ts";

export interface Withdrawal {
  readonly partId: string;
  readonly organizationId: string;
  readonly why: string;
  readonly publishedBy: string | null;
  readonly acting: boolean;
  readonly at: Date;
}

/**
 * Takes a part out of what readers see: its records end with a revision that holds none, and stay in the history. Gives the
 * revision. Throws `dataset.not-published` when readers see nothing of it.
 */
export async function withdrawPart(
  db: Kysely<Schema>,
  table: RecordTable,
  { partId, organizationId, why, publishedBy, acting, at }: Withdrawal,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const part = await trx
      .selectFrom("dataset_part")
      .selectAll()
      .where("id", "=", partId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (part.revision_id === null || part.withdrawn_at !== null) throw new Problem("dataset.not-published");
    const { name: model, version } = table.model;
    const id = await beginRevision(trx, model);
    const ended = await sql`update ${sql.id("dataset", model)} set _to = ${id}
      where _organization = ${organizationId}::uuid and _to is null`.execute(trx);
    await trx
      .insertInto("revision")
      .values({
        id,
        part_id: partId,
        model,
        number: await nextNumber(trx, partId),
        kind: "withdrawal",
        model_version: version,
        records: 0,
        added: 0,
        changed: 0,
        removed: Number(ended.numAffectedRows ?? 0),
        note: storableText(why),
        metadata: storableJson(part.metadata),
        published_by: publishedBy,
        acting,
        published_at: at,
      })
      .execute();
    await trx
      .updateTable("dataset_part")
      .set({ revision_id: id, records: 0, withdrawn_at: at, withdrawn_why: storableText(why) })
      .where("id", "=", partId)
      .execute();
    return id;
  });
}
