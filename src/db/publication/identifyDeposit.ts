import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Says anew which published records those of a deposit continue: identifiers by record number. The others are new ones, and
 * have a fresh identifier.
 */
export async function identifyDeposit(
  trx: Kysely<Schema>,
  depositId: string,
  identifiers: ReadonlyMap<number, string>,
): Promise<void> {
  const known = JSON.stringify([...identifiers].map(([record, id]) => ({ record, id })));
  await sql`update traboule.deposit_record d
    set record_id = coalesce(
      (select k.id from json_to_recordset(${known}::json) as k(record int, id uuid) where k.record = d.record),
      gen_random_uuid())
    where d.deposit_id = ${depositId}::uuid and not d.removed`.execute(trx);
}
