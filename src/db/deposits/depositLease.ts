import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** How long a process keeps a deposit without saying that it is still at it. */
const LEASE = sql<Date>`now() + interval '30 seconds'`;

/**
 * Takes a deposit to clean: nobody else has it, or whoever had it has been silent for too long. Gives the number of the
 * attempt, which every later write names, or null when there is nothing to take.
 */
export async function claimDeposit(db: Kysely<Schema>, depositId: string): Promise<number | null> {
  const claimed = await db
    .updateTable("deposit")
    .set((eb) => ({
      state: "processing",
      attempt: eb("attempt", "+", 1),
      lease_until: LEASE,
      progress: 0,
      problem: null,
      updated_at: sql<Date>`now()`,
    }))
    .where("id", "=", depositId)
    .where("state", "in", ["received", "processing"])
    .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<", sql<Date>`now()`)]))
    .returning("attempt")
    .executeTakeFirst();
  return claimed?.attempt ?? null;
}

/** Says that the work goes on, and how far it is (0 to 1). False when the deposit was taken by another or abandoned. */
export async function renewLease(
  db: Kysely<Schema>,
  depositId: string,
  attempt: number,
  progress: number,
): Promise<boolean> {
  const renewed = await db
    .updateTable("deposit")
    .set({ lease_until: LEASE, progress, updated_at: sql<Date>`now()` })
    .where("id", "=", depositId)
    .where("attempt", "=", attempt)
    .where("state", "=", "processing")
    .returning("id")
    .executeTakeFirst();
  return renewed !== undefined;
}

/** Deposits that wait for a process, or whose process fell silent. */
export async function findForsakenDeposits(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("deposit")
    .select("id")
    .where("state", "in", ["received", "processing"])
    .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<", sql<Date>`now()`)]))
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}

/** Frees every deposit: only for the one process of an embedded database, as it starts. */
export async function releaseAllDeposits(db: Kysely<Schema>): Promise<void> {
  await db.updateTable("deposit").set({ lease_until: null }).where("state", "=", "processing").execute();
}
