import { changeOpenCampaign, findCampaign, type StoredCampaign } from "../../db/territory/campaigns.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { isDay, parisDay } from "../../domain/campaign/parisDay.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { remindCampaign } from "./remindDeadlines.ts";

async function openOne({ database }: Pick<Platform, "database">, id: string): Promise<StoredCampaign> {
  const campaign = isUuid(id) ? await findCampaign(database.query, id) : undefined;
  if (!campaign) throw new Problem("campaign.unknown");
  if (campaign.closedAt !== null) throw new Problem("campaign.closed");
  return campaign;
}

/** Closes a campaign: nothing more is expected by it. Throws `campaign.unknown`, `campaign.closed`, and what rights refuse. */
export async function closeCampaign(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  id: string,
): Promise<void> {
  assertCan(actor, "manage-campaigns", TERRITORY);
  const { title } = await openOne(platform, id);
  const closed = await changeOpenCampaign(platform.database.query, id, { closedAt: platform.clock() });
  if (!closed) throw new Problem("campaign.closed");
  const target = { type: "campaign", id };
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: "campaign.closed",
    target,
    details: { title },
  });
}

/** Moves the deadline of a campaign under way, to today at the earliest. Throws as `closeCampaign` does, and `request.invalid`. */
export async function moveDeadline(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  id: string,
  deadline: string,
): Promise<void> {
  assertCan(actor, "manage-campaigns", TERRITORY);
  const { title } = await openOne(platform, id);
  if (!isDay(deadline) || deadline < parisDay(platform.clock()))
    throw new Problem(
      "request.invalid",
      { parameter: "deadline" },
      { details: [{ at: "deadline", code: "request.invalid" }] },
    );
  if (!(await changeOpenCampaign(platform.database.query, id, { deadline })))
    throw new Problem("campaign.closed");
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: "campaign.deadline-changed",
    target: { type: "campaign", id },
    details: { title, deadline },
  });
}

/**
 * Reminds at once those of a campaign who have handed in nothing, at most once a day each. Gives how many mails left. Throws as
 * `closeCampaign` does.
 */
export async function remindNow(platform: Platform, actor: Actor, id: string): Promise<number> {
  assertCan(actor, "manage-campaigns", TERRITORY);
  const campaign = await openOne(platform, id);
  const mails = await remindCampaign(platform, campaign, `asked/${parisDay(platform.clock())}`);
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: "campaign.reminded",
    target: { type: "campaign", id },
    details: { title: campaign.title, mails },
  });
  return mails;
}
