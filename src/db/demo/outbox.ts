import type { Kysely, Selectable } from "kysely";
import type { Schema } from "../schema.ts";
import type { OutboxMailTable } from "../schema/platformTables.ts";

export type KeptMail = Selectable<OutboxMailTable>;

/** The mails kept for the screen, latest first. */
export function listOutbox(db: Kysely<Schema>, limit = 50): Promise<KeptMail[]> {
  return db.selectFrom("outbox_mail").selectAll().orderBy("at", "desc").limit(limit).execute();
}
