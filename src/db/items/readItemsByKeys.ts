import { type Kysely, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { type ItemRow, itemSelection, publicSource } from "./itemRow.ts";
import { type ItemState, stateBranches } from "./itemState.ts";
import { allOf, type ItemMatch, matching } from "./matching.ts";
import { afterItem, type ItemsAfter, type ItemSort, orderBy, sortColumns } from "./sortOrder.ts";

export interface ItemsByKeys extends ItemMatch {
  readonly state: ItemState;
  readonly sortby: readonly ItemSort[];
  readonly after: ItemsAfter | null;
  readonly limit: number;
}

/** A page of published records in the order of the sorted properties, then of identifiers: the same cost however far. */
export async function readItemsByKeys(
  db: Kysely<Schema>,
  table: RecordTable,
  asked: ItemsByKeys,
): Promise<ItemRow[]> {
  const { state, sortby, after, limit } = asked;
  const source = publicSource(table);
  const columns = sortColumns(table, sortby);
  const keys = columns.map(({ expression }) => expression);
  const names = columns.map((_, at) => sql.id(`k${at}`));
  const named = columns.map(({ expression }, at) => sql`, ${expression} as ${names[at]!}`);
  const conditions = [...matching(table, asked), ...(after ? [afterItem(columns, after)] : [])];
  const inside = orderBy(columns, (at) => keys[at]!, sql`r._id`);
  const outside = orderBy(columns, (at) => names[at]!, sql`id`);
  const branches = stateBranches(table, state).map(
    (branch) => sql`(select ${itemSelection(table, keys)}${sql.join(named, sql``)} from ${source} r
      where ${allOf([branch, ...conditions])} order by ${inside} limit ${limit})`,
  );
  const { rows } = await sql<ItemRow>`
    select id, commune, geometry, "values", keys from (${sql.join(branches, sql` union all `)}) u
    order by ${outside} limit ${limit}`.execute(db);
  return rows;
}
