import { emptyWaitingCells } from "../../db/publication/reviewedDeposit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { recordReview } from "../review/recordReview.ts";
import { isRequired } from "../../domain/model/isRequired.ts";
import { openReviewed } from "./openReviewed.ts";
import { accountOf } from "./publishDeposit.ts";

/**
 * Settles every cell that still waits in a field the model lets be empty: left empty, as the decision of the actor, which the
 * journal keeps; the texts received stay. Gives how many. Throws `deposit.published`, `publication.already-asked`, `request.changed`.
 */
export async function emptyOptionalCells(
  platform: Platform,
  actor: Actor,
  depositId: string,
  expectedVersion: number,
): Promise<number> {
  const { deposit, model } = await openReviewed(platform, actor, depositId, "review-deposit");
  if (deposit.state === "published") throw new Problem("deposit.published");
  if (deposit.state === "approval") throw new Problem("publication.already-asked");
  const emptied = await emptyWaitingCells(platform.database.query, {
    depositId,
    version: expectedVersion,
    fields: model.fields.filter((field) => !isRequired(model, field)).map(({ name }) => name),
    personId: accountOf(actor),
    at: platform.clock(),
  });
  if (emptied === null) throw new Problem("request.changed");
  if (emptied > 0) await recordReview(platform, actor, deposit, model.title);
  return emptied;
}
