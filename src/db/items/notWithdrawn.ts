import { type RawBuilder, sql } from "kysely";

/** What its organisation took back is not shown again in a past state either. On alias `r`. */
export function notWithdrawn(model: string): RawBuilder<boolean> {
  return sql`(r._to is null or r._organization not in (
    select organization_id from traboule.dataset_part where model = ${model} and withdrawn_at is not null))`;
}
