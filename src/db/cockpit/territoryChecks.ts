import { type Kysely, sql } from "kysely";
import type { Anomaly } from "../../domain/cockpit/anomaly.ts";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";

/** What the last comparison between communes found in a model, as of its latest revision then. */
export interface TerritoryCheck {
  readonly model: string;
  readonly revision: number;
  readonly findings: readonly Anomaly[];
  readonly checkedAt: Date;
}

/** The last comparison of each model. */
export async function listTerritoryChecks(db: Kysely<Schema>): Promise<TerritoryCheck[]> {
  const rows = await db.selectFrom("territory_check").selectAll().execute();
  return rows.map(({ model, revision_id: revision, findings, checked_at: checkedAt }) => ({
    model,
    revision,
    findings: findings as readonly Anomaly[],
    checkedAt,
  }));
}

/** How many findings the last comparisons left, all models together. */
export async function countAnomalies(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(json_array_length(findings)), 0)::bigint as count from traboule.territory_check`.execute(
    db,
  );
  return rows[0]!.count;
}

/** The latest revision of each model that has any. */
export async function latestRevisions(db: Kysely<Schema>): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("revision")
    .groupBy("model")
    .select(({ fn }) => ["model", fn.max("id").as("id")])
    .execute();
  return new Map(rows.map(({ model, id }) => [model, id]));
}

/** Keeps what a comparison found, instead of the one before. */
export async function keepTerritoryCheck(
  db: Kysely<Schema>,
  { model, revision, findings, checkedAt }: TerritoryCheck,
): Promise<void> {
  const kept = { revision_id: revision, findings: storableJson(findings), checked_at: checkedAt };
  await db
    .insertInto("territory_check")
    .values({ model, ...kept })
    .onConflict((conflict) => conflict.column("model").doUpdateSet(kept))
    .execute();
}
