import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** An organisation's part of a dataset that is or was published. */
export interface PublishedPart {
  readonly model: string;
  readonly organizationId: string;
  readonly records: number;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly firstPublishedAt: Date;
  readonly metadata: unknown;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
}

/** Every part that was ever published, withdrawn ones too; of these models. */
export async function listPublishedParts(
  db: Kysely<Schema>,
  models: readonly string[],
): Promise<PublishedPart[]> {
  const { rows } = await sql<PublishedPart>`
    select p.model, p.organization_id as "organizationId", p.records, p.revision_id as revision,
      r.published_at as "publishedAt", f.published_at as "firstPublishedAt", r.metadata,
      p.withdrawn_at as "withdrawnAt", p.withdrawn_why as "withdrawnWhy"
    from traboule.dataset_part p
    join traboule.revision r on r.id = p.revision_id
    join traboule.revision f on f.part_id = p.id and f.number = 1
    where p.model = any(${[...models]}::text[])
    order by p.model, p.organization_id`.execute(db);
  return rows;
}

/** Who prepares what of these models: a file is being worked on, or a campaign that is open asks for it. */
export async function listPreparing(
  db: Kysely<Schema>,
  models: readonly string[],
): Promise<{ readonly model: string; readonly organizationId: string }[]> {
  const { rows } = await sql<{ model: string; organizationId: string }>`
    select model, organization_id as "organizationId" from traboule.deposit
    where model = any(${[...models]}::text[]) and state in ('received', 'processing', 'needs-mapping', 'review', 'approval')
    union
    select c.model, a.organization_id from traboule.campaign c
    join traboule.campaign_commune a on a.campaign_id = c.id where c.closed_at is null and c.model = any(${[...models]}::text[])`.execute(
    db,
  );
  return rows;
}
