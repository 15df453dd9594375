import { type Kysely, sql } from "kysely";
import { isWaitingCell } from "../publication/reviewedDeposit.ts";
import type { Schema } from "../schema.ts";

/** What the journal of a deposit holds. */
export interface CellCounts {
  /** Cells that were changed by themselves or wait, taken-out records included. */
  readonly cells: number;
  /** Cells that wait for a person. */
  readonly waiting: number;
  /** Decisions that settle them. */
  readonly decisions: number;
  /** Those among the waiting that nothing is proposed for. */
  readonly invalid: number;
}

/** Counts the cells of a deposit's journal: reads all of them. */
export async function countCells(db: Kysely<Schema>, depositId: string): Promise<CellCounts> {
  const { rows } = await sql<CellCounts>`
    select (select count(*) from traboule.deposit_cell k where k.deposit_id = ${depositId}::uuid)::int as cells,
      count(*)::int as waiting, count(distinct k.group_key)::int as decisions,
      (count(*) filter (where k.status = 'invalid'))::int as invalid
    from traboule.deposit_cell k
    where k.deposit_id = ${depositId}::uuid and ${isWaitingCell("k")}
      and not exists (select from traboule.deposit_record r
        where r.deposit_id = k.deposit_id and r.record = k.record and r.removed)`.execute(db);
  return rows[0]!;
}
