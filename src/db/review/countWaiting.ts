import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { isLive, WAITS } from "./cellSql.ts";

/** How many cells wait in each field that has any. */
export async function countWaiting(
  db: Kysely<Schema>,
  depositId: string,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ field: string; count: number }>`select c.field, count(*)::int as count
    from traboule.deposit_cell c
    where c.deposit_id = ${depositId}::uuid and ${WAITS} and ${isLive(depositId)} group by c.field`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ field, count }) => [field, count]));
}
