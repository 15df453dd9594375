import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { RevisionTable } from "../schema/publicationTables.ts";

/** A publication, as anyone may know it: what, by which organisation, when; never by whom. */
export interface ListedRevision {
  readonly id: number;
  readonly model: string;
  readonly organizationId: string;
  /** From 1 within its organisation's part. */
  readonly number: number;
  readonly kind: RevisionTable["kind"];
  readonly modelVersion: string;
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly note: string;
  readonly publishedAt: Date;
}

export interface RevisionFilter {
  readonly model?: string | undefined;
  readonly organizationId?: string | undefined;
  /** Only those before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The publications, the latest first. */
export async function listRevisions(
  db: Kysely<Schema>,
  { model, organizationId, before, limit }: RevisionFilter,
): Promise<ListedRevision[]> {
  const conditions = [sql`true`];
  if (model !== undefined) conditions.push(sql`r.model = ${model}`);
  if (organizationId !== undefined) conditions.push(sql`p.organization_id = ${organizationId}::uuid`);
  if (before !== undefined) conditions.push(sql`r.id < ${before}`);
  const { rows } = await sql<ListedRevision>`
    select r.id, r.model, p.organization_id as "organizationId", r.number, r.kind, r.model_version as "modelVersion",
      r.records, r.added, r.changed, r.removed, r.note, r.published_at as "publishedAt"
    from traboule.revision r join traboule.dataset_part p on p.id = r.part_id
    where ${sql.join(conditions, sql` and `)} order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many records the whole dataset held after each day of publication: the curve of its growth. */
export async function datasetGrowth(
  db: Kysely<Schema>,
  model: string,
  organizationId: string | null,
): Promise<{ readonly day: string; readonly records: number; readonly publishers: number }[]> {
  const own = organizationId === null ? sql`` : sql`and p.organization_id = ${organizationId}::uuid`;
  const { rows } = await sql<{ day: string; records: number; publishers: number }>`
    with step as (
      select r.id, r.part_id, (r.published_at at time zone 'Europe/Paris')::date as day, r.records,
        lag(r.records, 1, 0) over (partition by r.part_id order by r.id) as previous
      from traboule.revision r join traboule.dataset_part p on p.id = r.part_id
      where r.model = ${model} ${own}),
    daily as (
      select day, sum(records - previous) as gain,
        sum(case when previous = 0 and records > 0 then 1 when previous > 0 and records = 0 then -1 else 0 end) as more
      from step group by day)
    select day::text as day, (sum(gain) over (order by day))::int as records,
      (sum(more) over (order by day))::int as publishers
    from daily order by daily.day`.execute(db);
  return rows;
}
