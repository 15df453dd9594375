import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { isWaitingCell } from "./reviewedDeposit.ts";

/** All that says where a part of a dataset stands, asked for or not, begun or not. */
export interface PartFacts {
  readonly organizationId: string;
  readonly model: string;
  readonly partId: string | null;
  readonly metadata: unknown;
  readonly revision: number | null;
  readonly records: number;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** The open campaign that asks for it: ISO days. */
  readonly opensOn: string | null;
  readonly deadline: string | null;
  /** The latest deposit that is under way. */
  readonly depositId: string | null;
  readonly depositState: string | null;
  readonly depositDepartment: string | null;
  readonly depositRecords: number;
  readonly depositAt: Date | null;
  /** Cells of that deposit that wait for a person. */
  readonly waiting: number;
}

/**
 * Every part that is published, asked for or begun: of one organisation, or of all of them without one. One query, whatever their
 * number. `today` is an ISO day.
 */
export async function readPartFacts(
  db: Kysely<Schema>,
  today: string,
  organizationId: string | null,
): Promise<PartFacts[]> {
  const ours = (column: string) =>
    organizationId === null ? sql`true` : sql`${sql.ref(column)} = ${organizationId}::uuid`;
  const { rows } = await sql<PartFacts>`
    with asked as (
      select distinct on (k.organization_id, g.model) k.organization_id, g.model, g.opens_on, g.deadline
      from traboule.campaign g join traboule.campaign_commune k on k.campaign_id = g.id
      where g.closed_at is null and g.opens_on <= ${today}::date and ${ours("k.organization_id")}
      order by k.organization_id, g.model, g.deadline),
    under_way as (
      select distinct on (organization_id, model) organization_id, model, id, state, department, records, created_at
      from traboule.deposit
      where model is not null and state not in ('published', 'abandoned') and ${ours("organization_id")}
      order by organization_id, model, created_at desc),
    waiting as (
      select u.id as deposit_id, (
        select count(*) from traboule.deposit_cell c where c.deposit_id = u.id and ${isWaitingCell("c")}
          and not exists (select from traboule.deposit_record r
            where r.deposit_id = c.deposit_id and r.record = c.record and r.removed)) as cells
      from under_way u where u.state in ('review', 'approval'))
    select organization_id as "organizationId", model, p.id as "partId", p.metadata, p.revision_id as revision,
      coalesce(p.records, 0) as records, p.published_at as "publishedAt", p.withdrawn_at as "withdrawnAt",
      a.opens_on as "opensOn", a.deadline, u.id as "depositId", u.state as "depositState", u.department as "depositDepartment",
      coalesce(u.records, 0) as "depositRecords", u.created_at as "depositAt", coalesce(w.cells, 0) as waiting
    from (select * from traboule.dataset_part where ${ours("organization_id")}) p
    full join asked a using (organization_id, model)
    full join under_way u using (organization_id, model)
    left join waiting w on w.deposit_id = u.id`.execute(db);
  return rows;
}
