import { abandonDeposit as abandonStored, reopenDeposit } from "../../db/deposits/reopenDeposit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "../publication/depositSubject.ts";
import type { Deposit } from "./openDeposit.ts";

/** What a person says before the file is read again; what they leave out stays. */
export interface ReadingChoice {
  /** A model's name; its current version is taken. */
  readonly model?: string;
  /** A sheet's name; null lets the data decide. */
  readonly sheet?: string | null;
}

const READABLE_AGAIN = ["needs-model", "needs-mapping", "review", "failed", "abandoned"] as const;
const ABANDONABLE = [
  "received",
  "processing",
  "needs-model",
  "needs-mapping",
  "review",
  "approval",
  "failed",
] as const;

/**
 * Has a deposit's file read again: with another model or sheet, or with the version that its model has now. What was settled is
 * settled anew; remembered decisions apply. Throws `model.unknown`, `request.changed` when somebody changed the deposit in
 * between, `deposit.file-lost` for what was typed online, and what rights refuse.
 */
export async function readAgain(
  platform: Platform,
  actor: Actor,
  deposit: Deposit,
  choice: ReadingChoice = {},
): Promise<void> {
  assertCan(actor, "review-deposit", depositSubject(deposit));
  const model = choice.model ?? deposit.model;
  const other = model !== deposit.model || (choice.sheet !== undefined && choice.sheet !== deposit.sheet);
  const asked = {
    ...(model !== null && { model, model_version: platform.models.current(model).version }),
    ...(choice.sheet !== undefined && { sheet: choice.sheet }),
    // Columns that were matched to another model, or on another sheet, say nothing here.
    ...(other && { mapping: null }),
  };
  await reopen(platform, deposit, asked);
}

/** Sends a deposit back to be read. Throws as `readAgain`. */
export async function reopen(
  { database, queue }: Platform,
  { id, version, file_key: file }: Deposit,
  asked: Parameters<typeof reopenDeposit>[2],
): Promise<void> {
  // What was typed online has no file to be read from: it would be lost.
  if (file === null) throw new Problem("deposit.file-lost");
  const done = await reopenDeposit(database.query, { id, version, from: READABLE_AGAIN }, asked);
  if (!done) throw new Problem("request.changed");
  await queue.add("clean-deposit", { depositId: id }, { key: id });
}

/** Gives a deposit up; its file stays, so that it may be read again. Throws `request.changed`, and what rights refuse. */
export async function abandonDeposit(platform: Platform, actor: Actor, deposit: Deposit): Promise<void> {
  assertCan(actor, "abandon-deposit", depositSubject(deposit));
  const { id, version, file_name, model, organization_id } = deposit;
  const done = await abandonStored(platform.database.query, { id, version, from: ABANDONABLE });
  if (!done) throw new Problem("request.changed");
  await recordAudit(platform, {
    actor,
    organizationId: organization_id,
    action: "deposit.abandoned",
    target: { type: "deposit", id },
    details: {
      model: model === null ? file_name : platform.models.current(model).title,
      file: file_name,
    },
  });
}
