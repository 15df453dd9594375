import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** A revision that may be downloaded, and what is known of the part or the parts that it shows. */
export interface ExportState {
  readonly revision: number;
  readonly publishedAt: Date;
  /** The sheet of that revision of one part; of no use for a whole dataset. */
  readonly metadata: unknown;
}

/**
 * The revision of a dataset that is asked for, the latest without; of one organisation's part when given. Undefined when it never
 * was.
 */
export async function findExportState(
  db: Kysely<Schema>,
  {
    model,
    organizationId,
    revision,
  }: {
    readonly model: string;
    readonly organizationId: string | null;
    readonly revision: number | null;
  },
): Promise<ExportState | undefined> {
  const own =
    organizationId === null
      ? sql``
      : sql`and v.part_id in (select id from traboule.dataset_part where organization_id = ${organizationId}::uuid)`;
  const one = revision === null ? sql`` : sql`and v.id = ${revision}`;
  const { rows } = await sql<ExportState>`
    select v.id as revision, v.published_at as "publishedAt", v.metadata from traboule.revision v
    where v.model = ${model} ${own} ${one} order by v.id desc limit 1`.execute(db);
  return rows[0];
}
