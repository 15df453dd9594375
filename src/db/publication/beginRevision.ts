import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Takes the next revision number of all, one publication of a model at a time, so that within a model revisions are in the
 * order in which they are committed. To be called in the transaction, after its part is locked; held until it ends.
 */
export async function beginRevision(trx: Kysely<Schema>, model: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`model:${model}`}))`.execute(trx);
  const { rows } = await sql<{ id: number }>`select nextval('traboule.revision_id') as id`.execute(trx);
  return rows[0]!.id;
}

/** The next number within a part, from 1. */
export async function nextNumber(trx: Kysely<Schema>, partId: string): Promise<number> {
  const { last } = await trx
    .selectFrom("revision")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("part_id", "=", partId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
