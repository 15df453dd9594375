import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Removes an online edition that came to nothing, with its records; leaves alone one that has become anything else. */
export async function removeDraft(db: Kysely<Schema>, depositId: string): Promise<void> {
  await db
    .deleteFrom("deposit")
    .where("id", "=", depositId)
    .where("kind", "=", "edit")
    .where("state", "=", "review")
    .execute();
}
