import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { STATE } from "./cellSql.ts";

export const ROW_FILTERS = ["all", "to-confirm", "invalid", "corrected", "mine", "removed"] as const;

/** Which rows of a deposit: those with a cell in that state, those the person touched, or those removed. */
export type RowFilter = (typeof ROW_FILTERS)[number];

export interface RowWindow {
  /** Rows that pass the filter. */
  readonly total: number;
  /** Numbers of the records of the window, in order. */
  readonly records: readonly number[];
}

/** The numbers of the records in one window of a filtered list. */
export async function listRows(
  db: Kysely<Schema>,
  depositId: string,
  {
    filter,
    personId,
    offset,
    limit,
  }: {
    readonly filter: RowFilter;
    readonly personId: string | null;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<RowWindow> {
  const passing = sql`from traboule.deposit_record r
    where r.deposit_id = ${depositId}::uuid and ${passes(filter, personId)}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${passing}`.execute(
    db,
  );
  const { rows } = await sql<{ record: number }>`select r.record ${passing}
    order by r.record offset ${offset} limit ${limit}`.execute(db);
  return { total: counted[0]!.total, records: rows.map(({ record }) => record) };
}

/** How many rows of a filtered list come before a record: where it stands. */
export async function countRowsBefore(
  db: Kysely<Schema>,
  depositId: string,
  {
    filter,
    personId,
    record,
  }: { readonly filter: RowFilter; readonly personId: string | null; readonly record: number },
): Promise<number> {
  const { rows } = await sql<{ before: number }>`select count(*)::int as before from traboule.deposit_record r
    where r.deposit_id = ${depositId}::uuid and ${passes(filter, personId)} and r.record < ${record}`.execute(
    db,
  );
  return rows[0]!.before;
}

function passes(filter: RowFilter, personId: string | null) {
  if (filter === "removed") return sql`r.removed`;
  if (filter === "all") return sql`not r.removed`;
  const cell =
    filter === "mine"
      ? sql`c.settlement is not null and c.settled_by = ${personId}::uuid`
      : sql`${STATE} = ${filter}`;
  const issue =
    filter === "invalid"
      ? sql` or exists (select 1 from traboule.deposit_issue i where i.deposit_id = r.deposit_id
          and i.record = r.record and i.severity = 'error')`
      : sql``;
  return sql`not r.removed and (exists (select 1 from traboule.deposit_cell c where c.deposit_id = r.deposit_id
    and c.record = r.record and ${cell})${issue})`;
}

/** Where the records are, for a map: number, longitude, latitude, and whether one of its cells or issues waits. */
export async function listPoints(
  db: Kysely<Schema>,
  depositId: string,
): Promise<(readonly [record: number, lon: number, lat: number, waits: 0 | 1])[]> {
  const { rows } = await sql<{ record: number; lon: number; lat: number; waits: boolean }>`
    select r.record, r.lon, r.lat, (exists (select 1 from traboule.deposit_cell c
        where c.deposit_id = r.deposit_id and c.record = r.record and ${STATE} in ('to-confirm', 'invalid'))
      or exists (select 1 from traboule.deposit_issue i where i.deposit_id = r.deposit_id and i.record = r.record
        and i.code like 'position.%')) as waits
    from traboule.deposit_record r
    where r.deposit_id = ${depositId}::uuid and not r.removed and r.lon is not null
    order by r.record`.execute(db);
  return rows.map(({ record, lon, lat, waits }) => [record, lon, lat, waits ? 1 : 0]);
}

/** The number for a record to be added: one more than any there was. */
export async function nextRecord(db: Kysely<Schema>, depositId: string): Promise<number> {
  const found = await db
    .selectFrom("deposit_record")
    .select(({ fn }) => fn.max("record").as("last"))
    .where("deposit_id", "=", depositId)
    .executeTakeFirstOrThrow();
  return (found.last ?? 0) + 1;
}
