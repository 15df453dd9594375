import { type Kysely, sql, type Updateable } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositState, DepositTable } from "../schema/depositTables.ts";
import type { StoredDeposit } from "./deposits.ts";
import { clearRecords } from "./stageDeposit.ts";

/** What a new reading may be told. */
type Asked = Pick<Updateable<DepositTable>, "model" | "model_version" | "mapping" | "sheet">;

interface Seen extends Pick<StoredDeposit, "id" | "version"> {
  /** The states from which this may be done. */
  readonly from: readonly DepositState[];
}

/** Any process at work on it finds that it lost it. */
const taken = { lease_until: null, results: null, problem: null, progress: 0, tries: 0 };

/**
 * Sends a deposit back to be read, whole or not at all. False when it is no longer at the version the caller saw, or in
 * none of the states.
 */
export function reopenDeposit(
  db: Kysely<Schema>,
  { id, version, from }: Seen,
  asked: Asked,
): Promise<boolean> {
  return move(db, { id, version, from }, { ...taken, ...asked, head: null, state: "received" });
}

/** Gives a deposit up: what was read of it goes, the file received stays. False as `reopenDeposit`. */
export function abandonDeposit(db: Kysely<Schema>, seen: Seen): Promise<boolean> {
  return move(db, seen, { lease_until: null, state: "abandoned" });
}

async function move(
  db: Kysely<Schema>,
  { id, version, from }: Seen,
  change: Updateable<DepositTable>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const moved = await trx
      .updateTable("deposit")
      .set((eb) => ({
        ...change,
        attempt: eb("attempt", "+", 1),
        version: version + 1,
        updated_at: sql<Date>`now()`,
      }))
      .where("id", "=", id)
      .where("version", "=", version)
      .where("state", "in", from)
      .returning("id")
      .executeTakeFirst();
    if (!moved) return false;
    await clearRecords(trx, id);
    return true;
  });
}
