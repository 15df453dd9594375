import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositState } from "../schema/depositTables.ts";

/** A deposit as lists show it. */
export interface DepositLine {
  readonly id: string;
  readonly state: DepositState;
  readonly kind: string;
  readonly model: string | null;
  readonly fileName: string;
  readonly department: string | null;
  readonly records: number;
  /** The author's name or address; null when nobody in particular handed it in. */
  readonly author: string | null;
  /** The metropolis did it for the organisation. */
  readonly acting: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

interface Asked {
  readonly organizationId: string;
  /** Only this department's; undefined for all of them. */
  readonly department?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The files handed in to an organisation, the latest first; drafts of online editing are left out. */
export async function listDepositLines(
  db: Kysely<Schema>,
  { organizationId, department, offset, limit }: Asked,
): Promise<{ readonly lines: readonly DepositLine[]; readonly total: number }> {
  const rows = await sql<DepositLine & { readonly total: unknown }>`
    select d.id, d.state, d.kind, d.model, d.file_name as "fileName", d.department, d.records, d.acting,
      d.created_at as "createdAt", coalesce(nullif(p.name, ''), p.email) as author, d.total, d.version
    from (
      select *, count(*) over () as total from traboule.deposit
      where organization_id = ${organizationId} and kind in ('file', 'paste', 'api')
        and (${department ?? null}::text is null or department = ${department ?? null})
      order by created_at desc, id limit ${limit} offset ${offset}
    ) d
    left join traboule.person p on p.id = d.created_by
    order by d.created_at desc, d.id`.execute(db);
  const lines = rows.rows.map(({ total: _total, ...line }) => line);
  return { lines, total: Number(rows.rows[0]?.total ?? 0) };
}
