import {
  type AskedOrganization,
  claimReminder,
  listAskedOrganizations,
  listCampaigns,
  listReferents,
  type Recipient,
  releaseReminder,
  type StoredCampaign,
} from "../../db/territory/campaigns.ts";
import { daysBetween, parisDay } from "../../domain/campaign/parisDay.ts";
import { reminderStep } from "../../domain/campaign/reminderStep.ts";
import type { Mail } from "../../mail/mail.ts";
import { formatIsoDay } from "../../messages/formatIsoDay.ts";
import type { Platform } from "../platform.ts";

type Sender = Pick<Platform, "database" | "models" | "mailer" | "clock" | "log">;

interface Sending {
  readonly campaign: StoredCampaign;
  readonly organization: AskedOrganization;
  readonly recipient: Recipient;
  /** Names the sending: the same step never leaves twice for one address. */
  readonly step: string;
  readonly today: string;
}

function mailOf(platform: Sender, { campaign, organization, recipient, today }: Sending): Mail {
  const days = daysBetween(today, campaign.deadline);
  const params = {
    model: platform.models.current(campaign.model).title,
    organization: organization.name,
    date: formatIsoDay(recipient.language, campaign.deadline),
  };
  const link = `/espace/${organization.code}/depots/nouveau?modele=${campaign.model}`;
  return days < 0
    ? { kind: "deadline-passed", link, params: { ...params, days: -days } }
    : { kind: "deadline-reminder", link, params: { ...params, days } };
}

/** Sends one reminder unless it left already. True when it left now. */
async function send(platform: Sender, sending: Sending): Promise<boolean> {
  const { query } = platform.database;
  const { campaign, organization, recipient, step } = sending;
  const reminder = {
    campaignId: campaign.id,
    organizationId: organization.id,
    step,
    recipient: recipient.email,
  };
  if (!(await claimReminder(query, reminder, platform.clock()))) return false;
  try {
    await platform.mailer.send(recipient.email, recipient.language, mailOf(platform, sending));
    return true;
  } catch (error) {
    await releaseReminder(query, reminder);
    platform.log.warn({ error, campaign: campaign.id }, "reminder not sent");
    return false;
  }
}

/**
 * Reminds those of a campaign who neither published nor began a deposit: each of their référents, or their contact address where
 * they have none. Gives how many mails left.
 */
export async function remindCampaign(
  platform: Sender,
  campaign: StoredCampaign,
  step: string,
): Promise<number> {
  const { query } = platform.database;
  const today = parisDay(platform.clock());
  const silent = (await listAskedOrganizations(query, campaign.id)).filter(
    ({ answered, depositing }) => !answered && !depositing,
  );
  const referents = await listReferents(
    query,
    silent.map(({ id }) => id),
  );
  let left = 0;
  for (const organization of silent) {
    const own = referents.filter(({ organizationId }) => organizationId === organization.id);
    const contact = organization.contactEmail;
    const recipients: readonly Recipient[] =
      own.length > 0 || contact === null
        ? own
        : [{ organizationId: organization.id, email: contact, language: "fr" }];
    for (const recipient of recipients)
      if (await send(platform, { campaign, organization, recipient, step, today })) left++;
  }
  return left;
}

/**
 * Once a day: reminds each campaign's silent organisations a fortnight, a week and a day before its deadline, and once it is over;
 * never twice. A mail that could not leave is tried again the next time. Gives how many left.
 */
export async function remindDeadlines(platform: Sender): Promise<number> {
  const today = parisDay(platform.clock());
  const campaigns = await listCampaigns(platform.database.query);
  let left = 0;
  for (const campaign of campaigns) {
    if (campaign.closedAt !== null || campaign.opensOn > today) continue;
    const step = reminderStep(campaign.deadline, today);
    // A deadline put off begins its reminders again.
    if (step !== null) left += await remindCampaign(platform, campaign, `${campaign.deadline}/${step}`);
  }
  return left;
}
