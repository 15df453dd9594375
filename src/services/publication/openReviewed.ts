import { findDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import { organizationById, type StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "./depositSubject.ts";
import { typesetModel } from "../models/typesetModel.ts";

type DepositAction =
  | "read-deposit"
  | "review-deposit"
  | "publish"
  | "ask-publication"
  | "approve-publication";

/** A deposit that has been read and follows a model. */
export interface ReviewedDeposit {
  readonly deposit: StoredDeposit;
  readonly organization: StoredOrganization;
  /** The version that the deposit follows. */
  readonly model: Model;
}

/** What a deposit that cannot be published yet waits for. */
function waitsFor({ state }: StoredDeposit): Problem | null {
  switch (state) {
    case "received":
    case "processing":
      return new Problem("deposit.being-read");
    case "needs-model":
      return new Problem("deposit.no-model");
    case "needs-mapping":
      return new Problem("deposit.columns-waiting");
    case "failed":
      return new Problem("deposit.failed");
    case "abandoned":
      return new Problem("deposit.unknown");
    default:
      return null;
  }
}

/**
 * Opens a deposit that is under review, waits for an approval or is published. Throws what rights refuse, and the problem of
 * a deposit that is not that far.
 */
export async function openReviewed(
  { database, models }: Platform,
  actor: Actor,
  depositId: string,
  action: DepositAction,
): Promise<ReviewedDeposit> {
  const deposit = await findDeposit(database.query, depositId);
  if (!deposit) throw new Problem("deposit.unknown");
  assertCan(actor, action, depositSubject(deposit));
  const problem = waitsFor(deposit);
  if (problem) throw problem;
  if (deposit.model === null || deposit.part_id === null) throw new Problem("deposit.no-model");
  const organization = await organizationById(database.query, deposit.organization_id);
  return {
    deposit,
    organization: organization!,
    model: typesetModel(
      deposit.model_version === null
        ? models.current(deposit.model)
        : models.version(deposit.model, deposit.model_version),
    ),
  };
}
