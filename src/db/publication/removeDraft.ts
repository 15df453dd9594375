import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Removes an online edition that came to nothing, with its records, if it is still at `version`. Leaves alone one that was written in
 * since, or that has become anything else: gives whether it is gone.
 */
export async function removeDraft(
  db: Kysely<Schema>,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const gone = await db
    .deleteFrom("deposit")
    .where("id", "=", id)
    .where("version", "=", version)
    .where("kind", "=", "edit")
    .where("state", "=", "review")
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
