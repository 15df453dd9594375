import { type Kysely, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { type ItemRow, itemSelection, publicSource } from "./itemRow.ts";
import type { ItemState } from "./itemState.ts";
import { notWithdrawn } from "./notWithdrawn.ts";

/** One published record, in the latest of the states asked for; undefined when it had none. `id` must be a uuid. */
export async function readItem(
  db: Kysely<Schema>,
  table: RecordTable,
  id: string,
  { from, to }: ItemState,
): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`
    select ${itemSelection(table)} from ${publicSource(table)} r
    where r._id = ${id}::uuid and r._from <= ${to} and (r._to is null or r._to > ${from})
      and ${notWithdrawn(table.model.name)}
    order by r._from desc limit 1`.execute(db);
  return rows[0];
}

/** Whether a record was ever published. */
export async function wasItem(db: Kysely<Schema>, table: RecordTable, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from ${publicSource(table)} r where r._id = ${id}::uuid and ${notWithdrawn(table.model.name)} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
