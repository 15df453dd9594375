import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** A process's hold on a deposit: what it writes names the attempt, and counts only while that is the current one. */
export interface DepositClaim {
  readonly depositId: string;
  readonly attempt: number;
}

/** What there is to do with a deposit that was taken. */
export interface ClaimedDeposit extends DepositClaim {
  /** Times it was taken since a person last asked, this one included. */
  readonly tries: number;
  /** Everything, or only the result files of a file that is read. */
  readonly work: "read" | "write-results";
}

/** How long a process keeps a deposit without saying that it is still at it. */
const LEASE = sql<Date>`now() + interval '30 seconds'`;

type DepositExpressions = ExpressionBuilder<Schema, "deposit">;

/** Nobody has it, or whoever had it has been silent for too long. */
const isFree = (eb: DepositExpressions) =>
  eb.or([eb("lease_until", "is", null), eb("lease_until", "<", sql<Date>`now()`)]);

const isUnread = (eb: DepositExpressions) => eb("state", "in", ["received", "processing"]);

/** Its records are there, its result files are not yet. */
const lacksResults = (eb: DepositExpressions) =>
  eb.and([
    eb("state", "in", ["needs-mapping", "review", "approval", "published"]),
    eb("results", "is", null),
    eb("file_key", "is not", null),
  ]);

/**
 * Takes a deposit: one to read, or one whose result files are still to be written. Null when there is nothing to do, when
 * another process is at it, or when it was already taken `mostTries` times since a person last asked.
 */
export async function claimDeposit(
  db: Kysely<Schema>,
  depositId: string,
  mostTries: number,
): Promise<ClaimedDeposit | null> {
  const taken = { lease_until: LEASE };
  const read = await db
    .updateTable("deposit")
    .set((eb) => ({
      ...taken,
      state: "processing",
      attempt: eb("attempt", "+", 1),
      tries: eb("tries", "+", 1),
      progress: 0,
      problem: null,
      results: null,
    }))
    .where("id", "=", depositId)
    .where("tries", "<", mostTries)
    .where(isUnread)
    .where(isFree)
    .returning(["attempt", "tries"])
    .executeTakeFirst();
  if (read) return { depositId, ...read, work: "read" };
  const unwritten = await db
    .updateTable("deposit")
    .set((eb) => ({ ...taken, attempt: eb("attempt", "+", 1), tries: eb("tries", "+", 1) }))
    .where("id", "=", depositId)
    .where("tries", "<", mostTries)
    .where(lacksResults)
    .where(isFree)
    .returning(["attempt", "tries"])
    .executeTakeFirst();
  return unwritten ? { depositId, ...unwritten, work: "write-results" } : null;
}

/** Says that the work goes on, and how far it is (0 to 1). False when the deposit was taken by another or abandoned. */
export async function renewLease(
  db: Kysely<Schema>,
  { depositId, attempt }: DepositClaim,
  progress: number,
): Promise<boolean> {
  const renewed = await db
    .updateTable("deposit")
    .set((eb) => ({
      lease_until: LEASE,
      progress: sql<number>`case when ${eb.ref("state")} = 'processing' then ${progress} else 1 end`,
    }))
    .where("id", "=", depositId)
    .where("attempt", "=", attempt)
    .where("lease_until", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return renewed !== undefined;
}

/** Lets a deposit go before the work is done, so that another process may take it at once. */
export async function releaseDeposit(
  db: Kysely<Schema>,
  { depositId, attempt }: DepositClaim,
): Promise<void> {
  await db
    .updateTable("deposit")
    .set({ lease_until: null })
    .where("id", "=", depositId)
    .where("attempt", "=", attempt)
    .execute();
}

/** Deposits that wait for a process, or whose process fell silent. */
export async function findForsakenDeposits(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("deposit")
    .select("id")
    .where((eb) => eb.or([isUnread(eb), lacksResults(eb)]))
    .where(isFree)
    .orderBy("created_at")
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Frees every deposit: only for the one process of an embedded database, as it starts. */
export async function releaseAllDeposits(db: Kysely<Schema>): Promise<void> {
  await db.updateTable("deposit").set({ lease_until: null }).where("lease_until", "is not", null).execute();
}
