import { findDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "../publication/depositSubject.ts";

export type Deposit = StoredDeposit;
export type { DepositState } from "../../db/schema/depositTables.ts";

/** A deposit of an organisation, for whoever may read it. Throws `deposit.unknown` for anybody else, and for what is none. */
export async function openDeposit(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
): Promise<Deposit> {
  const deposit = await findDeposit(database.query, id);
  if (deposit?.organization_id !== organizationId) throw new Problem("deposit.unknown");
  assertCan(actor, "read-deposit", depositSubject(deposit));
  return deposit;
}
