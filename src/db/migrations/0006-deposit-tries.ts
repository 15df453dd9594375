import { type Kysely, sql } from "kysely";

/** A file that stops whatever reads it is not read for ever: its readings are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table traboule.deposit add column tries integer not null default 0`.execute(db);
}
