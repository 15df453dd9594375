import { changeDeposit } from "../../db/deposits/deposits.ts";
import type { ToldRevision } from "../../db/publication/revisions.ts";
import { storableText } from "../../db/storableText.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { openReviewed } from "./openReviewed.ts";
import { accountOf, publishReviewed, type PublicationOptions } from "./publishDeposit.ts";

/**
 * Publishes what another person asked to publish: both are named in the history. Throws `publication.not-asked`, the problems of
 * `publishDeposit`, and `access.own-approval` for one's own request.
 */
export async function approvePublication(
  platform: Platform,
  actor: Actor,
  depositId: string,
  { expectedVersion }: Pick<PublicationOptions, "expectedVersion">,
): Promise<ToldRevision> {
  const reviewed = await openReviewed(platform, actor, depositId, "approve-publication");
  const { deposit, organization, model } = reviewed;
  if (deposit.state === "review") throw new Problem("publication.not-asked");
  const signatures = { publishedBy: deposit.submitted_by, approvedBy: accountOf(actor) };
  const options = { note: deposit.note, expectedVersion };
  const revision = await publishReviewed(platform, actor, reviewed, options, signatures);
  if (deposit.state === "approval")
    await recordAudit(platform, {
      actor,
      organizationId: organization.id,
      action: "publication.approved",
      target: { type: "deposit", id: deposit.id },
      details: { model: model.title },
    });
  return revision;
}

/**
 * Sends a deposit back to review, with a word for whoever asked; they may take their own request back so. Throws
 * `publication.not-asked`, `request.changed` and what rights refuse.
 */
export async function sendBack(
  platform: Platform,
  actor: Actor,
  depositId: string,
  { note, expectedVersion }: PublicationOptions,
): Promise<void> {
  const { deposit, organization, model } = await openReviewed(platform, actor, depositId, "review-deposit");
  if (deposit.state !== "approval") throw new Problem("publication.not-asked");
  if (deposit.version !== expectedVersion) throw new Problem("request.changed");
  const changed = await changeDeposit(platform.database.query, deposit, {
    state: "review",
    submitted_by: null,
    submitted_at: null,
    note: storableText(note),
  });
  if (!changed) throw new Problem("request.changed");
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "publication.refused",
    target: { type: "deposit", id: deposit.id },
    details: { model: model.title },
  });
}
