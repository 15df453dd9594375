import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from "kysely";
import type { Schema } from "../schema.ts";
import type { DepositTable } from "../schema/depositTables.ts";

export type StoredDeposit = Selectable<DepositTable>;

/** Keeps a new deposit and gives it back with its identifier. */
export function createDeposit(db: Kysely<Schema>, deposit: Insertable<DepositTable>): Promise<StoredDeposit> {
  return db.insertInto("deposit").values(deposit).returningAll().executeTakeFirstOrThrow();
}

/** Keeps a new deposit under the identifier it was given; undefined when that one is taken. */
export function createDepositOnce(
  db: Kysely<Schema>,
  deposit: Insertable<DepositTable> & { readonly id: string },
): Promise<StoredDeposit | undefined> {
  return db
    .insertInto("deposit")
    .values(deposit)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returningAll()
    .executeTakeFirst();
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A deposit by its identifier; undefined for what is no identifier too. */
export async function findDeposit(db: Kysely<Schema>, id: string): Promise<StoredDeposit | undefined> {
  if (!UUID.test(id)) return undefined;
  return db.selectFrom("deposit").selectAll().where("id", "=", id).executeTakeFirst();
}

/**
 * Changes a deposit that is still at the version the caller saw, and raises its version. False when somebody changed it in
 * between: nothing is then done.
 */
export async function changeDeposit(
  db: Kysely<Schema>,
  { id, version }: Pick<StoredDeposit, "id" | "version">,
  change: Updateable<DepositTable>,
): Promise<boolean> {
  const changed = await db
    .updateTable("deposit")
    .set({ ...change, version: version + 1, updated_at: sql<Date>`now()` })
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}
