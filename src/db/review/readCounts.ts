import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { isLive, STATE } from "./cellSql.ts";

export interface ReviewCounts {
  /** Records that are not removed. */
  readonly records: number;
  readonly removed: number;
  /** Cells of the journal by state. */
  readonly corrected: number;
  readonly confirmed: number;
  readonly toConfirm: number;
  readonly invalid: number;
  /** Records that hold at least one such cell. */
  readonly rows: {
    readonly toConfirm: number;
    /** Or of which an error is told. */
    readonly invalid: number;
    readonly corrected: number;
    /** Settled by the person who asks. */
    readonly mine: number;
  };
}

/** How the cells of a deposit stand, and how many of its rows each filter of `listRows` keeps; removed records are left aside. */
export async function readCounts(
  db: Kysely<Schema>,
  depositId: string,
  personId: string | null,
): Promise<ReviewCounts> {
  const { rows } = await sql<{
    records: number;
    removed: number;
    corrected: number;
    confirmed: number;
    to_confirm: number;
    invalid: number;
    rows_to_confirm: number;
    rows_invalid: number;
    rows_corrected: number;
    rows_mine: number;
  }>`with cells as (
      select c.record, c.settled_by, c.settlement, ${STATE} as state
      from traboule.deposit_cell c where c.deposit_id = ${depositId}::uuid and ${isLive(depositId)}
      union all select c.record, null, null, 'error'
      from traboule.deposit_issue c where c.deposit_id = ${depositId}::uuid and c.severity = 'error'
        and c.record is not null and ${isLive(depositId)}
    ), records as (
      select count(*) filter (where not removed) as live, count(*) filter (where removed) as removed
      from traboule.deposit_record where deposit_id = ${depositId}::uuid
    )
    select (select live from records) as records,
      (select removed from records) as removed,
      count(*) filter (where state = 'corrected') as corrected,
      count(*) filter (where state = 'confirmed') as confirmed,
      count(*) filter (where state = 'to-confirm') as to_confirm,
      count(*) filter (where state = 'invalid') as invalid,
      count(distinct record) filter (where state = 'to-confirm') as rows_to_confirm,
      count(distinct record) filter (where state in ('invalid', 'error')) as rows_invalid,
      count(distinct record) filter (where state = 'corrected') as rows_corrected,
      count(distinct record) filter (where settlement is not null and settled_by = ${personId}::uuid) as rows_mine
    from cells`.execute(db);
  const found = rows[0]!;
  return {
    records: found.records,
    removed: found.removed,
    corrected: found.corrected,
    confirmed: found.confirmed,
    toConfirm: found.to_confirm,
    invalid: found.invalid,
    rows: {
      toConfirm: found.rows_to_confirm,
      invalid: found.rows_invalid,
      corrected: found.rows_corrected,
      mine: found.rows_mine,
    },
  };
}
