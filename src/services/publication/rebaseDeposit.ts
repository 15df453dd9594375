import { changeDeposit } from "../../db/deposits/deposits.ts";
import { findPart } from "../../db/parts.ts";
import { identifyDeposit } from "../../db/publication/identifyDeposit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { identifyRecords } from "../deposits/identifyRecords.ts";
import type { Platform } from "../platform.ts";
import { mergeEdition } from "./mergeEdition.ts";
import { openReviewed } from "./openReviewed.ts";
import { remodelDeposit } from "./remodelDeposit.ts";

/**
 * Puts a deposit on top of what the territory has now. On the current version of its model, when that has changed. On the current
 * revision, when another publication came first: a file's records are recognised anew among the published ones; an online edition
 * takes over what others changed since, and keeps what its own people changed; gives how many cells both changed, which wait.
 * Throws `deposit.published`, `publication.already-asked`, `request.changed` and what rights refuse.
 */
export async function rebaseDeposit(
  platform: Platform,
  actor: Actor,
  depositId: string,
  expectedVersion: number,
): Promise<number> {
  const reviewed = await openReviewed(platform, actor, depositId, "review-deposit");
  const { deposit, model } = reviewed;
  if (deposit.state === "published") throw new Problem("deposit.published");
  if (deposit.state === "approval") throw new Problem("publication.already-asked");
  if (deposit.version !== expectedVersion) throw new Problem("request.changed");
  if (platform.models.current(model.name).version !== model.version) {
    await remodelDeposit(platform, reviewed);
    return rebaseDeposit(platform, actor, depositId, expectedVersion + 1);
  }
  const { query } = platform.database;
  const part = (await findPart(query, deposit.organization_id, model.name))!;
  if (part.revision_id === deposit.base_revision) return 0;
  if (deposit.kind === "edit") return mergeEdition(platform, actor, reviewed, part.revision_id);
  const identifiers = deposit.kind === "restoration" ? null : await identifyRecords(platform, deposit, model);
  await query.transaction().execute(async (trx) => {
    const changed = await changeDeposit(trx, deposit, { base_revision: part.revision_id });
    if (!changed) throw new Problem("request.changed");
    if (identifiers) await identifyDeposit(trx, deposit.id, identifiers);
  });
  return 0;
}
