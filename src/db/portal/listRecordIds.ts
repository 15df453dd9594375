import { type Kysely, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import { recordSource } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";

/** The identifiers of current records, in their order, some of them. */
export async function listRecordIds(
  db: Kysely<Schema>,
  table: RecordTable,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r._id as id from ${recordSource(table, "public")} r
    where r._to is null order by r._id limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ id }) => id);
}
