import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";

/** Replaces the metadata sheet of a part. */
export async function setPartMetadata(db: Kysely<Schema>, partId: string, sheet: unknown): Promise<void> {
  await db
    .updateTable("dataset_part")
    .set({ metadata: storableJson(sheet) })
    .where("id", "=", partId)
    .execute();
}
