import { type Kysely, type Selectable, sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { DatasetPartTable } from "./schema/publicationTables.ts";

export type StoredPart = Selectable<DatasetPartTable>;

/** An organisation's part of a dataset; undefined before its first deposit. */
export function findPart(
  db: Kysely<Schema>,
  organizationId: string,
  model: string,
): Promise<StoredPart | undefined> {
  return db
    .selectFrom("dataset_part")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("model", "=", model)
    .executeTakeFirst();
}

/** An organisation's part of a dataset, made when absent. */
export async function ensurePart(
  db: Kysely<Schema>,
  organizationId: string,
  model: string,
): Promise<StoredPart> {
  return db
    .insertInto("dataset_part")
    .values({ organization_id: organizationId, model })
    .onConflict((conflict) =>
      conflict.columns(["organization_id", "model"]).doUpdateSet({ model: sql`excluded.model` }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
