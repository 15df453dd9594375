import { type Insertable, type Kysely, sql } from "kysely";
import type { DepositTable } from "../schema/depositTables.ts";
import type { StoredDeposit } from "../deposits/deposits.ts";
import { atRevision } from "../records/readRecords.ts";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

/**
 * Makes a deposit whose records are those of an organisation as of a revision (the current ones without), each with its
 * identifier, in the order of their names. One statement, whatever their number.
 */
export async function draftFromRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  deposit: Insertable<DepositTable>,
  revision?: number,
): Promise<StoredDeposit> {
  const texts = table.columns.map((column) => sql`(${toText(column, "r")})::text`);
  const title = Math.max(
    0,
    table.columns.findIndex(({ field }) => field.kind === "title"),
  );
  return db.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto("deposit").values(deposit).returning("id").executeTakeFirstOrThrow();
    await sql`insert into traboule.deposit_record
        (deposit_id, record, record_id, raws, "values", geometry, lon, lat, bbox)
      select ${id}::uuid, row_number() over (order by ${texts[title]!}, r._id), r._id,
        array[${sql.join(texts.map((text) => sql`coalesce(${text}, '')`))}]::text[], array[${sql.join(texts)}]::text[],
        r._geometry, r._lon, r._lat, r._bbox
      from ${sql.id("dataset", table.model.name)} r
      where r._organization = ${deposit.organization_id}::uuid and ${atRevision(revision)}`.execute(trx);
    return trx
      .updateTable("deposit")
      .set({
        records: sql<number>`(select count(*) from traboule.deposit_record where deposit_id = ${id}::uuid)`,
      })
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}
