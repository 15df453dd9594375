import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";
import type { DepositClaim } from "./depositLease.ts";

/** A cell that was changed or that waits, as the journal keeps it. */
export interface StagedCell {
  readonly field: string;
  readonly raw: string;
  readonly value: string | null;
  readonly status: "corrected" | "to-confirm" | "invalid";
  readonly rule: string;
  readonly params: unknown;
  /** Between 0 and 1. */
  readonly certainty: number;
  readonly proposals: unknown;
  /** Cells of one field that one decision settles together. */
  readonly groupKey: string;
}

export interface StagedRecord {
  readonly record: number;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly raws: readonly string[];
  readonly values: readonly (string | null)[];
  /** GeoJSON, WGS 84, [lon, lat]. */
  readonly geometry: unknown;
  readonly lon: number | null;
  readonly lat: number | null;
  /** West, south, east, north; null without a geometry. */
  readonly box: readonly [number, number, number, number] | null;
  readonly geocoding: unknown;
  readonly cells: readonly StagedCell[];
}

export interface StagedIssue {
  readonly record: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly params: unknown;
}

/** The deposit is no longer ours to fill: another process took it, or a person abandoned it. */
export class LostDeposit extends Error {
  override readonly name = "LostDeposit";
}

/** Holds the deposit as it is until the transaction ends. Throws `LostDeposit` when the attempt is no longer the current one. */
async function holdDeposit(trx: Kysely<Schema>, { depositId, attempt }: DepositClaim): Promise<void> {
  const ours = await trx
    .selectFrom("deposit")
    .select("id")
    .where("id", "=", depositId)
    .where("attempt", "=", attempt)
    .where("state", "=", "processing")
    .forShare()
    .executeTakeFirst();
  if (!ours) throw new LostDeposit();
}

/** Empties a deposit of all that was read of its file. */
export async function clearRecords(trx: Kysely<Schema>, depositId: string): Promise<void> {
  for (const table of ["deposit_cell", "deposit_issue", "deposit_edit", "deposit_record"] as const)
    await trx.deleteFrom(table).where("deposit_id", "=", depositId).execute();
}

/** Empties what an earlier attempt left. Throws `LostDeposit` when the attempt is no longer the current one. */
export async function clearStaged(db: Kysely<Schema>, claim: DepositClaim): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdDeposit(trx, claim);
    await clearRecords(trx, claim.depositId);
  });
}

/** The text arrays of a JSON array of texts, nulls kept. */
const texts = (column: string) => sql`array(select json_array_elements_text(${sql.ref(column)}))`;

async function insertRecords(trx: Kysely<Schema>, depositId: string, records: readonly StagedRecord[]) {
  const rows = records.map(({ cells: _cells, box, ...record }) => ({
    ...record,
    box: box && `((${box[2]},${box[3]}),(${box[0]},${box[1]}))`,
  }));
  await sql`insert into traboule.deposit_record
      (deposit_id, record, sheet, source_row, raws, "values", geometry, lon, lat, bbox, geocoding)
    select ${depositId}::uuid, r.record, r.sheet, r."row", ${texts("r.raws")}, ${texts("r.values")},
      r.geometry, r.lon, r.lat, r.box, r.geocoding
    from json_to_recordset(${storableJson(rows)}::json) as r(record int, sheet text, "row" int, raws json,
      "values" json, geometry json, lon float8, lat float8, box box, geocoding json)`.execute(trx);
}

async function insertCells(trx: Kysely<Schema>, depositId: string, records: readonly StagedRecord[]) {
  const cells = records.flatMap(({ record, cells: list }) => list.map((cell) => ({ record, ...cell })));
  if (cells.length === 0) return;
  await sql`insert into traboule.deposit_cell
      (deposit_id, record, field, raw, value, status, rule, params, certainty, proposals, group_key)
    select ${depositId}::uuid, c.record, c.field, c.raw, c.value, c.status, c.rule, c.params, c.certainty,
      c.proposals, c."groupKey"
    from json_to_recordset(${storableJson(cells)}::json) as c(record int, field text, raw text, value text,
      status text, rule text, params json, certainty real, proposals json, "groupKey" text)`.execute(trx);
}

/** Adds issues to a deposit. */
export async function insertIssues(
  db: Kysely<Schema>,
  depositId: string,
  issues: readonly StagedIssue[],
): Promise<void> {
  if (issues.length === 0) return;
  await sql`insert into traboule.deposit_issue (deposit_id, record, field, code, severity, params)
    select ${depositId}::uuid, i.record, i.field, i.code, i.severity, coalesce(i.params, '{}')
    from json_to_recordset(${storableJson(issues)}::json) as i(record int, field text, code text,
      severity text, params json)`.execute(db);
}

/**
 * Keeps a batch of cleaned records (500 at most, so that no other query waits long) and what they tell, whole or not at
 * all. Throws `LostDeposit` when the attempt is no longer the current one.
 */
export async function stageRecords(
  db: Kysely<Schema>,
  claim: DepositClaim,
  records: readonly StagedRecord[],
  issues: readonly StagedIssue[],
): Promise<void> {
  const { depositId } = claim;
  await db.transaction().execute(async (trx) => {
    await holdDeposit(trx, claim);
    if (records.length > 0) await insertRecords(trx, depositId, records);
    await insertCells(trx, depositId, records);
    await insertIssues(trx, depositId, issues);
  });
}
