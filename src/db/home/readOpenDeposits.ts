import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositState } from "../schema/depositTables.ts";

/** A deposit that is under way. */
export interface OpenDepositFacts {
  readonly id: string;
  readonly state: Exclude<DepositState, "published" | "abandoned">;
  readonly kind: string;
  readonly model: string | null;
  readonly modelVersion: string | null;
  readonly fileName: string;
  readonly department: string | null;
  readonly author: string | null;
  readonly authorId: string | null;
  readonly records: number;
  readonly at: Date;
  readonly version: number;
}

/** More than these are no longer read on one page. */
const MOST = 100;

/** The deposits of an organisation, or of one of its departments, that are neither published nor given up; the latest first. */
export async function readOpenDeposits(
  db: Kysely<Schema>,
  { organizationId, department }: { readonly organizationId: string; readonly department: string | null },
): Promise<OpenDepositFacts[]> {
  const { rows } = await sql<OpenDepositFacts>`
    select d.id, d.state, d.kind, d.model, d.model_version as "modelVersion", d.file_name as "fileName", d.department, d.created_by as "authorId",
      coalesce(nullif(p.name, ''), p.email) as author, d.records, d.created_at as at, d.version
    from traboule.deposit d
    left join traboule.person p on p.id = d.created_by
    where d.organization_id = ${organizationId}::uuid and d.state not in ('published', 'abandoned')
      and (${department}::text is null or d.department = ${department})
    order by d.created_at desc limit ${MOST}`.execute(db);
  return rows;
}
