import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * A text that changes whenever something that the public pages tell may have changed: a publication, an organisation, a part's
 * sheet, a model, what is being prepared. The counters of row versions only grow.
 */
export async function portalState(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws('.',
      (select coalesce(max(id), 0) from traboule.revision),
      (select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) from traboule.organization),
      (select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) from traboule.dataset_part),
      (select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) from traboule.setting),
      (select count(*) from traboule.model_version),
      (select count(*) from traboule.export_file),
      (select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) from traboule.campaign),
      (select left(md5(coalesce(string_agg(distinct organization_id::text || model, ' '), '')), 8)
        from traboule.deposit where state in ('received', 'processing', 'needs-mapping', 'review', 'approval'))
    ) as state`.execute(db);
  return rows[0]!.state;
}
