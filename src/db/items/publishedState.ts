import { type Kysely, sql } from "kysely";
import type { Extent } from "../../domain/geo/extent.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { publicSource } from "./itemRow.ts";

/** The latest revision of a dataset. */
export interface LatestRevision {
  readonly id: number;
  readonly publishedAt: Date;
}

/** The latest revision of a model, made at or before an instant when given; undefined before the first. */
export async function latestRevision(
  db: Kysely<Schema>,
  model: string,
  at: string | null = null,
): Promise<LatestRevision | undefined> {
  let query = db
    .selectFrom("revision")
    .select(["id", "published_at as publishedAt"])
    .where("model", "=", model);
  if (at !== null) query = query.where("published_at", "<=", sql<Date>`${at}::timestamptz`);
  return query.orderBy("id", "desc").limit(1).executeTakeFirst();
}

/** A dataset that at least one organisation publishes, or published before it was withdrawn. */
export interface PublishedModel {
  readonly model: string;
  /** The latest revision of any of its parts. */
  readonly revision: number;
  readonly firstPublished: Date;
  readonly lastPublished: Date;
  /** Of the parts that are published now. */
  readonly records: number;
  /** How many parts are published now: 0 once all are withdrawn. */
  readonly parts: number;
  readonly withdrawnAt: Date | null;
  /** Who withdrew last; null when nobody did. */
  readonly withdrawnBy: string | null;
}

/** Every dataset that has ever been published, or one. */
export async function listPublishedModels(
  db: Kysely<Schema>,
  model: string | null = null,
): Promise<PublishedModel[]> {
  const only = model === null ? sql`` : sql`and p.model = ${model}`;
  const { rows } = await sql<PublishedModel>`
    select p.model, max(p.revision_id) as revision,
      (select min(v.published_at) from traboule.revision v where v.model = p.model) as "firstPublished",
      (select v.published_at from traboule.revision v where v.model = p.model order by v.id desc limit 1)
        as "lastPublished",
      coalesce(sum(p.records) filter (where p.withdrawn_at is null), 0)::int8 as records,
      (count(*) filter (where p.withdrawn_at is null))::int as parts,
      max(p.withdrawn_at) as "withdrawnAt",
      (array_agg(o.name order by p.withdrawn_at desc nulls last))[1] as "withdrawnBy"
    from traboule.dataset_part p join traboule.organization o on o.id = p.organization_id
    where p.revision_id is not null ${only} group by p.model`.execute(db);
  return rows;
}

/** The box around every record that is published now, of one commune when given; null without any position. */
export async function publishedExtent(
  db: Kysely<Schema>,
  table: RecordTable,
  organizationId: string | null = null,
): Promise<Extent | null> {
  const own = organizationId === null ? sql`` : sql`and r._organization = ${organizationId}::uuid`;
  const { rows } = await sql<{ readonly extent: (number | null)[] }>`
    select array[min((r._bbox[1])[0]), min((r._bbox[1])[1]), max((r._bbox[0])[0]), max((r._bbox[0])[1])] as extent
    from ${publicSource(table)} r where r._to is null ${own}`.execute(db);
  const [west, south, east, north] = rows[0]!.extent;
  if (west == null || south == null || east == null || north == null) return null;
  return [west, south, east, north];
}
