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

/** Who published a record that is there no more, and when they withdrew their whole part; null when they did not. */
export interface GoneItem {
  readonly organization: string;
  readonly withdrawnAt: Date | null;
}

/** What became of a record that was published once; undefined for one that never was. `id` must be a uuid. */
export async function goneItem(
  db: Kysely<Schema>,
  table: RecordTable,
  id: string,
): Promise<GoneItem | undefined> {
  const { rows } = await sql<GoneItem>`
    select o.name as organization, p.withdrawn_at as "withdrawnAt"
    from ${publicSource(table)} r
    join traboule.organization o on o.id = r._organization
    left join traboule.dataset_part p on p.organization_id = r._organization and p.model = ${table.model.name}
    where r._id = ${id}::uuid
    order by r._from desc limit 1`.execute(db);
  return rows[0];
}
