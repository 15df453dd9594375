import type { Database } from "../../src/db/database.ts";

/** The texts of which a database remembers what they mean, in order. */
export async function rememberedTexts({ query }: Database): Promise<string[]> {
  const held = await query.selectFrom("decision").select("raw").where("dismissed_at", "is", null).execute();
  return held.map(({ raw }) => raw).sort();
}
