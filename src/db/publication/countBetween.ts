import { type Kysely, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

/** How many records of an organisation a later revision adds to an earlier one, changes and removes. */
export async function countBetween(
  db: Kysely<Schema>,
  table: RecordTable,
  {
    organizationId,
    earlier,
    later,
  }: { readonly organizationId: string; readonly earlier: number; readonly later: number },
): Promise<{ readonly added: number; readonly changed: number; readonly removed: number }> {
  const source = sql.id("dataset", table.model.name);
  const { rows } = await sql<{ added: number; changed: number; removed: number }>`
    select count(*) filter (where b._id is null) as added,
      count(*) filter (where b._id is not null and a._id is not null) as changed,
      count(*) filter (where a._id is null) as removed
    from (select _id from ${source} where _organization = ${organizationId}::uuid
            and _from <= ${earlier} and _to > ${earlier} and _to <= ${later}) b
    full join (select _id from ${source} where _organization = ${organizationId}::uuid
            and _from > ${earlier} and _from <= ${later} and (_to is null or _to > ${later})) a
      on a._id = b._id`.execute(db);
  return rows[0]!;
}
