import { type Kysely, sql } from "kysely";
import type { Params } from "../../domain/journal/outcome.ts";
import type { AnswerableIssue } from "../../domain/review/reviewQuestions.ts";
import type { Schema } from "../schema.ts";

export interface StoredIssue extends AnswerableIssue {
  readonly id: number;
}

interface IssueChoice {
  readonly records?: readonly number[];
  readonly limit?: number;
  /** Fields that hold a position: what the address told of one is over once a person has placed the record. */
  readonly placedBy?: readonly string[];
}

/** Issues of a deposit, of some records or of all, those of removed records left aside. */
export async function readIssues(
  db: Kysely<Schema>,
  depositId: string,
  { records, limit = 20_000, placedBy = [] }: IssueChoice = {},
): Promise<StoredIssue[]> {
  let query = db
    .selectFrom("deposit_issue as i")
    .leftJoin("deposit_record as r", (join) =>
      join.onRef("r.deposit_id", "=", "i.deposit_id").onRef("r.record", "=", "i.record"),
    )
    .select(["i.id", "i.record", "r.source_row", "i.field", "i.code", "i.severity", "i.params", "i.answer"])
    .where("i.deposit_id", "=", depositId)
    .where((eb) => eb.or([eb("r.removed", "is", null), eb("r.removed", "=", false)]));
  if (records) query = query.where(sql<boolean>`i.record = any(${records as number[]}::int[])`);
  if (placedBy.length > 0)
    query =
      query.where(sql<boolean>`not (i.code like 'geocoding.%' and exists (select 1 from traboule.deposit_cell c
      where c.deposit_id = i.deposit_id and c.record = i.record and c.field = any(${placedBy as string[]}::text[])
        and c.settlement is not null and c.settlement <> 'undone'))`);
  const rows = await query.orderBy("i.record").orderBy("i.id").limit(limit).execute();
  return rows.map(({ source_row, params, ...row }) => ({
    ...row,
    row: source_row,
    params: params as Params,
  }));
}

/** Keeps what a person answered to a question: on every issue of that code and field. Gives how many there are. */
export async function answerIssues(
  db: Kysely<Schema>,
  depositId: string,
  {
    code,
    field,
    answer,
    personId,
    at,
  }: {
    readonly code: string;
    readonly field: string | null;
    /** Null takes the answer back. */
    readonly answer: string | null;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("deposit_issue")
    .set({ answer, answered_by: answer === null ? null : personId, answered_at: answer === null ? null : at })
    .where("deposit_id", "=", depositId)
    .where("code", "=", code)
    .where("field", "is not distinct from", field)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
