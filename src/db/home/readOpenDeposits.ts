import { type Kysely, sql } from "kysely";
import { isWaitingCell } from "../publication/reviewedDeposit.ts";
import type { Schema } from "../schema.ts";
import type { DepositState } from "../schema/depositTables.ts";

/** A deposit that is under way, with what waits in it. */
export interface OpenDepositFacts {
  readonly id: string;
  readonly state: Exclude<DepositState, "published" | "abandoned">;
  readonly kind: string;
  readonly model: string | null;
  readonly fileName: string;
  readonly department: string | null;
  readonly author: string | null;
  readonly authorId: string | null;
  readonly records: number;
  readonly at: Date;
  /** Cells that were changed by themselves or wait, taken-out records included. */
  readonly cells: number;
  /** Cells that wait for a person. */
  readonly waiting: number;
  /** Decisions that settle them. */
  readonly decisions: number;
  /** Those among them that nothing is proposed for. */
  readonly invalid: number;
}

/** More than these are no longer read on one page. */
const MOST = 100;

/** The deposits of an organisation, or of one of its departments, that are neither published nor given up; the latest first. */
export async function readOpenDeposits(
  db: Kysely<Schema>,
  { organizationId, department }: { readonly organizationId: string; readonly department: string | null },
): Promise<OpenDepositFacts[]> {
  const { rows } = await sql<OpenDepositFacts>`
    select d.id, d.state, d.kind, d.model, d.file_name as "fileName", d.department, d.created_by as "authorId",
      coalesce(nullif(p.name, ''), p.email) as author, d.records, d.created_at as at,
      (select count(*) from traboule.deposit_cell k where k.deposit_id = d.id)::int as cells,
      coalesce(c.waiting, 0)::int as waiting,
      coalesce(c.decisions, 0)::int as decisions, coalesce(c.invalid, 0)::int as invalid
    from traboule.deposit d
    left join traboule.person p on p.id = d.created_by
    left join lateral (
      select count(*) as waiting, count(distinct k.group_key) as decisions,
        count(*) filter (where k.status = 'invalid') as invalid
      from traboule.deposit_cell k
      where k.deposit_id = d.id and d.state in ('review', 'approval') and ${isWaitingCell("k")}
        and not exists (select from traboule.deposit_record r
          where r.deposit_id = k.deposit_id and r.record = k.record and r.removed)
    ) c on true
    where d.organization_id = ${organizationId}::uuid and d.state not in ('published', 'abandoned')
      and (${department}::text is null or d.department = ${department})
    order by d.created_at desc limit ${MOST}`.execute(db);
  return rows;
}
