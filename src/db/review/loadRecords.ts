import { type Kysely, sql } from "kysely";
import type { Params } from "../../domain/journal/outcome.ts";
import type { ReviewCell, ReviewRecord } from "../../domain/review/reviewRecord.ts";
import type { Schema } from "../schema.ts";
import { WAITS } from "./cellSql.ts";

/** Which records: by their numbers, those with a waiting cell of a group, or all that are not removed. */
export type RecordChoice =
  | { readonly records: readonly number[] }
  | { readonly field: string; readonly groupKey: string }
  | "live";

export interface LoadedRecord extends ReviewRecord {
  readonly recordId: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Name of whoever changed it last; null when nobody did. */
  readonly editor: string | null;
}

/** Records of a deposit with the cells of their journal, in their order. */
export async function loadRecords(
  db: Kysely<Schema>,
  depositId: string,
  choice: RecordChoice,
): Promise<LoadedRecord[]> {
  let query = db
    .selectFrom("deposit_record as r")
    .leftJoin("person as p", "p.id", "r.edited_by")
    .select([
      "r.record",
      "r.sheet",
      "r.source_row",
      "r.record_id",
      "r.raws",
      "r.values",
      "r.lon",
      "r.lat",
      "r.removed",
      "r.added",
      "r.version",
      "p.name as editor",
    ])
    .where("r.deposit_id", "=", depositId);
  if (choice === "live") query = query.where("r.removed", "=", false);
  else if ("records" in choice)
    query = query.where(sql<boolean>`r.record = any(${choice.records as number[]}::int[])`);
  else
    query = query.where(sql<boolean>`not r.removed and exists (select 1 from traboule.deposit_cell c
      where c.deposit_id = r.deposit_id and c.record = r.record and c.field = ${choice.field}
        and c.group_key = ${choice.groupKey} and ${WAITS})`);
  const rows = await query.orderBy("r.record").execute();
  const cells = await loadCells(
    db,
    depositId,
    rows.map(({ record }) => record),
  );
  return rows.map(({ source_row, record_id, ...row }) => ({
    ...row,
    row: source_row,
    recordId: record_id,
    cells: cells.get(row.record) ?? new Map<string, ReviewCell>(),
  }));
}

/** The journal's cells by record, then by field. */
async function loadCells(
  db: Kysely<Schema>,
  depositId: string,
  records: readonly number[],
): Promise<Map<number, Map<string, ReviewCell>>> {
  const rows = await db
    .selectFrom("deposit_cell")
    .selectAll()
    .where("deposit_id", "=", depositId)
    .where(sql<boolean>`record = any(${records as number[]}::int[])`)
    .execute();
  const byRecord = new Map<number, Map<string, ReviewCell>>();
  for (const row of rows) {
    const cells = byRecord.get(row.record) ?? new Map<string, ReviewCell>();
    byRecord.set(row.record, cells);
    cells.set(row.field, {
      field: row.field,
      raw: row.raw,
      value: row.value,
      status: row.status,
      rule: row.rule,
      params: row.params as Params,
      certainty: row.certainty,
      proposals: row.proposals,
      groupKey: row.group_key,
      settlement: row.settlement,
      settledValue: row.settled_value,
      settledBy: row.settled_by,
      settledAt: row.settled_at?.toISOString() ?? null,
    });
  }
  return byRecord;
}
