import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";

/** What is kept under a key; undefined when nothing is. */
export async function readSetting(db: Kysely<Schema>, key: string): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

/** Keeps a plain value under a key, instead of what was there. */
export async function writeSetting(db: Kysely<Schema>, key: string, value: unknown): Promise<void> {
  const kept = storableJson(value);
  await db
    .insertInto("setting")
    .values({ key, value: kept })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: kept }))
    .execute();
}

/** Forgets what is kept under a key. */
export async function deleteSetting(db: Kysely<Schema>, key: string): Promise<void> {
  await db.deleteFrom("setting").where("key", "=", key).execute();
}
