import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Where a record stands in a deposit, by its stable identifier; undefined when it does not, or was removed from it. */
export function recordNumbers(
  db: Kysely<Schema>,
  depositId: string,
  id: string,
): Promise<{ readonly record: number; readonly version: number } | undefined> {
  return db
    .selectFrom("deposit_record")
    .select(["record", "version"])
    .where("deposit_id", "=", depositId)
    .where("record_id", "=", id)
    .where("removed", "=", false)
    .executeTakeFirst();
}

/** The stable identifier of a deposit's record. */
export async function recordIdentifier(
  db: Kysely<Schema>,
  depositId: string,
  record: number,
): Promise<string> {
  const { record_id: id } = await db
    .selectFrom("deposit_record")
    .select("record_id")
    .where("deposit_id", "=", depositId)
    .where("record", "=", record)
    .executeTakeFirstOrThrow();
  return id;
}
