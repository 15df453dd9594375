import { type Kysely, sql } from "kysely";
import type { Issue } from "../../domain/journal/issue.ts";
import { insertIssues } from "../deposits/stageDeposit.ts";
import type { Schema } from "../schema.ts";

/** What a new look at some records tells. */
export interface IssueRefresh {
  /** The records looked at; "all" for the whole deposit, with what concerns no record in particular. */
  readonly of: "all" | readonly number[];
  /** Codes that this look may tell, and so take away. */
  readonly replaces: (code: string) => boolean;
  readonly issues: readonly Issue[];
}

interface Known {
  readonly id: number;
  readonly record: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly severity: string;
  readonly params: unknown;
}

/** What makes two issues the same: jsonb or json, a server gives parameters back in its own order. */
function issueKey({ record, field, code, severity, params }: Omit<Known, "id">): string {
  const sorted = Object.entries((params ?? {}) as Record<string, unknown>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify([record, field, code, severity, sorted]);
}

/** Brings the issues of records up to date: those still told keep the answer that a person gave them. */
export async function replaceIssues(
  db: Kysely<Schema>,
  depositId: string,
  { of, replaces, issues }: IssueRefresh,
): Promise<void> {
  let query = db
    .selectFrom("deposit_issue")
    .select(["id", "record", "field", "code", "severity", "params"])
    .where("deposit_id", "=", depositId);
  if (of !== "all") query = query.where(sql<boolean>`record = any(${of as number[]}::int[])`);
  const known = (await query.execute()).filter(({ code }) => replaces(code));
  const told = new Map<string, Issue>();
  for (const issue of issues)
    if (replaces(issue.code)) told.set(issueKey({ ...issue, params: issue.params }), issue);
  const gone = known.filter((one) => !told.delete(issueKey(one))).map(({ id }) => id);
  if (gone.length > 0)
    await db
      .deleteFrom("deposit_issue")
      .where("deposit_id", "=", depositId)
      .where(sql<boolean>`id = any(${gone}::bigint[])`)
      .execute();
  const staged = [...told.values()].map(({ record, field, code, severity, params }) => ({
    record,
    field,
    code,
    severity,
    params: params ?? {},
  }));
  for (let at = 0; at < staged.length; at += 500)
    await insertIssues(db, depositId, staged.slice(at, at + 500));
}
