import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The online edition of a part that a person has begun and not finished; undefined when there is none. */
export async function findOwnEdit(
  db: Kysely<Schema>,
  partId: string,
  personId: string | null,
): Promise<string | undefined> {
  const found = await db
    .selectFrom("deposit")
    .select("id")
    .where("part_id", "=", partId)
    .where("kind", "=", "edit")
    .where("state", "in", ["review", "approval"])
    .where("created_by", "is not distinct from", personId)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return found?.id;
}
