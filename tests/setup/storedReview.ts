import type { Database } from "../../src/db/database.ts";

/** All that the database keeps of a deposit's records and journal but versions. */
export async function storedReview(database: Database, depositId: string) {
  const records = await database.query
    .selectFrom("deposit_record")
    .select(["record", "raws", "values", "lon", "lat", "removed"])
    .where("deposit_id", "=", depositId)
    .orderBy("record")
    .execute();
  const cells = await database.query
    .selectFrom("deposit_cell")
    .selectAll()
    .where("deposit_id", "=", depositId)
    .orderBy("record")
    .orderBy("field")
    .execute();
  const issues = await database.query
    .selectFrom("deposit_issue")
    .select(["record", "field", "code", "severity"])
    .where("deposit_id", "=", depositId)
    .orderBy("code")
    .orderBy("record")
    .orderBy("field")
    .execute();
  return { records, cells, issues };
}
