import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Tells the planner how large the deposits now are. One just read is in no statistics, and a server that believes it a row or two
 * compares its cells with its records one by one: a minute for six thousand.
 */
export async function analyzeStaged(db: Kysely<Schema>): Promise<void> {
  await sql`analyze traboule.deposit_record (deposit_id, record, removed),
    traboule.deposit_cell (deposit_id, record, field, status, settlement),
    traboule.deposit_issue (deposit_id, record)`.execute(db);
}
