import { type Kysely, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

/** A record as one publication found it, received it and left it. */
export interface RecordDeposit {
  readonly revision: number;
  readonly number: number;
  readonly kind: string;
  readonly at: Date;
  readonly author: string | null;
  readonly acting: boolean;
  readonly depositId: string;
  readonly fileName: string;
  readonly row: number | null;
  readonly record: number;
  readonly model: string;
  readonly modelVersion: string;
  /** In the field order of the deposit's model version. */
  readonly raws: readonly string[];
  readonly values: readonly (string | null)[];
}

/** What was done to one cell of a record in one deposit. */
export interface RecordCell {
  readonly depositId: string;
  readonly field: string;
  readonly raw: string;
  readonly value: string | null;
  readonly status: "corrected" | "to-confirm" | "invalid";
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly settlement: string | null;
  readonly settledValue: string | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  /** The answer to a question on personal data, where one was asked. */
  readonly answer: string | null;
}

/** A state of a record, and the revisions between which it was current. */
export interface RecordState {
  readonly from: number;
  readonly to: number | null;
  readonly values: readonly (string | null)[];
}

interface OfRecord {
  readonly recordId: string;
  readonly organizationId: string;
}

/** Every state of a record, the first one first; none when it is not of this organisation. */
export async function recordStates(
  db: Kysely<Schema>,
  table: RecordTable,
  { recordId, organizationId }: OfRecord,
): Promise<RecordState[]> {
  const texts = table.columns.map((column) => sql`(${toText(column, "r")})::text`);
  const { rows } = await sql<RecordState>`
    select r._from as "from", r._to as "to", array[${sql.join(texts)}]::text[] as "values"
    from ${sql.id("dataset", table.model.name)} r
    where r._id = ${recordId}::uuid and r._organization = ${organizationId}::uuid order by r._from`.execute(
    db,
  );
  return rows;
}

/** The publications that held a record, the first one first. */
export async function recordDeposits(
  db: Kysely<Schema>,
  { recordId, organizationId }: OfRecord,
): Promise<RecordDeposit[]> {
  const { rows } = await sql<RecordDeposit>`
    select v.id as revision, v.number, v.kind, v.published_at as "at", v.acting, v.model, v.model_version as "modelVersion",
      coalesce(nullif(p.name, ''), p.email) as author, d.id as "depositId", d.file_name as "fileName",
      r.source_row as "row", r.record, r.raws, r."values"
    from traboule.deposit_record r
    join traboule.deposit d on d.id = r.deposit_id
    join traboule.revision v on v.id = d.revision_id
    left join traboule.person p on p.id = v.published_by
    where r.record_id = ${recordId}::uuid and d.organization_id = ${organizationId}::uuid and not r.removed
    order by v.id`.execute(db);
  return rows;
}

/** What the journal says of a record's cells in its publications. */
export async function recordCells(
  db: Kysely<Schema>,
  { recordId, organizationId }: OfRecord,
): Promise<RecordCell[]> {
  const { rows } = await sql<RecordCell>`
    select c.deposit_id as "depositId", c.field, c.raw, c.value, c.status, c.rule, c.params, c.settlement,
      c.settled_value as "settledValue", coalesce(nullif(p.name, ''), p.email) as "settledBy",
      c.settled_at as "settledAt",
      (select min(i.answer) from traboule.deposit_issue i where i.deposit_id = c.deposit_id and i.record = c.record
        and i.field = c.field) as answer
    from traboule.deposit_cell c
    join traboule.deposit_record r on r.deposit_id = c.deposit_id and r.record = c.record
    join traboule.deposit d on d.id = c.deposit_id and d.revision_id is not null
    left join traboule.person p on p.id = c.settled_by
    where r.record_id = ${recordId}::uuid and d.organization_id = ${organizationId}::uuid
    order by d.revision_id`.execute(db);
  return rows;
}
