import { findDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "../publication/depositSubject.ts";

export type Deposit = StoredDeposit;
export type { DepositState } from "../../db/schema/depositTables.ts";

export type DepositAction =
  | "read-deposit"
  | "review-deposit"
  | "abandon-deposit"
  | "publish"
  | "ask-publication"
  | "approve-publication";

interface DepositToOpen {
  readonly organizationId: string;
  readonly id: string;
  /** What will be done with it; reading unless said. */
  readonly action?: DepositAction;
}

/**
 * A deposit of an organisation, for whoever may do this with it. Throws `deposit.unknown` for whoever may not even read it and
 * for what is none, and what rights refuse.
 */
export async function openDeposit(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  { organizationId, id, action = "read-deposit" }: DepositToOpen,
): Promise<Deposit> {
  const deposit = await findDeposit(database.query, id);
  if (deposit?.organization_id !== organizationId) throw new Problem("deposit.unknown");
  assertCan(actor, action, depositSubject(deposit));
  return deposit;
}
