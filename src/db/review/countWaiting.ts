import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { WAITS } from "./cellSql.ts";

/** How many cells wait in each field that has any. */
export async function countWaiting(
  db: Kysely<Schema>,
  depositId: string,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ field: string; count: number }>`select c.field, count(*)::int as count
    from traboule.deposit_cell c
    join traboule.deposit_record r on r.deposit_id = c.deposit_id and r.record = c.record and not r.removed
    where c.deposit_id = ${depositId}::uuid and ${WAITS} group by c.field`.execute(db);
  return Object.fromEntries(rows.map(({ field, count }) => [field, count]));
}
