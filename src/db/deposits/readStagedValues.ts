import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

export interface StagedValues {
  readonly record: number;
  readonly recordId: string;
  /** In the model's field order; null where nothing is certain. */
  readonly values: readonly (string | null)[];
}

/** The values of a deposit's records that are to be published, in their order. */
export async function readStagedValues(db: Kysely<Schema>, depositId: string): Promise<StagedValues[]> {
  const rows = await db
    .selectFrom("deposit_record")
    .select(["record", "record_id", "values"])
    .where("deposit_id", "=", depositId)
    .where("removed", "=", false)
    .orderBy("record")
    .execute();
  return rows.map(({ record, record_id, values }) => ({ record, recordId: record_id, values }));
}
