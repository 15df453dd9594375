import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Params, Proposal } from "../../domain/journal/outcome.ts";
import type { Schema } from "../schema.ts";

/** A record of a deposit that is to be published. */
export interface ReviewedRecord {
  readonly record: number;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly recordId: string;
  readonly values: readonly (string | null)[];
}

/** A cell of a deposit's journal. */
export interface ReviewedCell {
  readonly record: number;
  readonly field: string;
  readonly raw: string;
  readonly status: "corrected" | "to-confirm" | "invalid";
  readonly rule: string;
  readonly params: Params;
  readonly proposals: readonly Proposal[];
  /** A person settled it. */
  readonly settled: boolean;
  /** Publishing waits for a person. */
  readonly waiting: boolean;
}

/** An answer given to a question on personal data. */
export interface GivenAnswer {
  /** Null for the whole file. */
  readonly record: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** Null while the question waits. */
  readonly answer: string | null;
}

/** Whether a cell of `traboule.deposit_cell` under this alias still waits for a person. */
export function isWaitingCell(alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.id(alias, name);
  return sql<boolean>`(case when ${column("settlement")} is null then ${column("status")} <> 'corrected'
    else ${column("settled_value")} is null end)`;
}

/** The records of a deposit that are to be published, in their order. */
export async function reviewedRecords(db: Kysely<Schema>, depositId: string): Promise<ReviewedRecord[]> {
  const rows = await db
    .selectFrom("deposit_record")
    .select(["record", "sheet", "source_row as row", "record_id as recordId", "values"])
    .where("deposit_id", "=", depositId)
    .where("removed", "=", false)
    .orderBy("record")
    .execute();
  return rows;
}

/** The cells of a deposit that wait, and those that a person settled, of the records that are to be published. */
export async function reviewedCells(db: Kysely<Schema>, depositId: string): Promise<ReviewedCell[]> {
  const waiting = isWaitingCell("c");
  const { rows } = await sql<ReviewedCell>`
    select c.record, c.field, c.raw, c.status, c.rule, c.params, c.proposals, c.settlement is not null as settled,
      ${waiting} as waiting
    from traboule.deposit_cell c
    join traboule.deposit_record d on d.deposit_id = c.deposit_id and d.record = c.record and not d.removed
    where c.deposit_id = ${depositId}::uuid and (c.settlement is not null or ${waiting})`.execute(db);
  return rows;
}

/** The questions on personal data that a deposit has been asked. */
export async function givenAnswers(db: Kysely<Schema>, depositId: string): Promise<GivenAnswer[]> {
  return db
    .selectFrom("deposit_issue")
    .select(["record", "field", "code", "severity", "answer"])
    .where("deposit_id", "=", depositId)
    .where("code", "like", "privacy.%")
    .execute();
}

/** A text that changes whenever a question is asked or answered. */
export async function answersMark(db: Kysely<Schema>, depositId: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', count(*), count(answer), max(answered_at)) as mark from traboule.deposit_issue
    where deposit_id = ${depositId}::uuid and code like 'privacy.%'`.execute(db);
  return rows[0]!.mark;
}

/**
 * Leaves empty every cell that waits in these fields, as the decision of a person, if the deposit is still at `version`.
 * Gives how many, or null when it has changed since.
 */
export async function emptyWaitingCells(
  db: Kysely<Schema>,
  {
    depositId,
    version,
    fields,
    personId,
    at,
  }: {
    readonly depositId: string;
    readonly version: number;
    readonly fields: readonly string[];
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<number | null> {
  return db.transaction().execute(async (trx) => {
    const deposit = await trx
      .updateTable("deposit")
      .set({ version: version + 1, updated_at: at })
      .where("id", "=", depositId)
      .where("version", "=", version)
      .where("state", "=", "review")
      .returning("id")
      .executeTakeFirst();
    if (!deposit) return null;
    const { rows } = await sql<{ record: number }>`
      update traboule.deposit_cell c
      set settlement = 'emptied', settled_value = '', settled_by = ${personId}::uuid, settled_at = ${at}::timestamptz
      from traboule.deposit_record d
      where c.deposit_id = ${depositId}::uuid and d.deposit_id = c.deposit_id and d.record = c.record and not d.removed
        and c.field = any(${[...fields]}::text[]) and ${isWaitingCell("c")}
      returning c.record`.execute(trx);
    return rows.length;
  });
}
