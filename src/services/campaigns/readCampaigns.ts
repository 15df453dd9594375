import {
  type AskedOrganization,
  findCampaign,
  listAskedOrganizations,
  listCampaigns,
  type StoredCampaign,
} from "../../db/territory/campaigns.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

export type Campaign = StoredCampaign;

export interface CampaignProgress {
  readonly campaign: Campaign;
  readonly organizations: readonly AskedOrganization[];
}

/** Every campaign: those under way, then those closed. Throws what rights refuse. */
export async function readCampaigns(
  { database }: Pick<Platform, "database">,
  actor: Actor,
): Promise<readonly Campaign[]> {
  assertCan(actor, "read-cockpit", TERRITORY);
  return listCampaigns(database.query);
}

/** A campaign and where each organisation asked stands. Throws `campaign.unknown`, and what rights refuse. */
export async function readCampaign(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  id: string,
): Promise<CampaignProgress> {
  const campaign = isUuid(id) ? await findCampaign(database.query, id) : undefined;
  if (!campaign) throw new Problem("campaign.unknown");
  const organizations = await listAskedOrganizations(database.query, id);
  assertCan(actor, "read-campaign", { organizationIds: organizations.map((one) => one.id) });
  return {
    campaign,
    organizations: organizations.map((one) => ({ ...one, name: typesetWords(one.name) })),
  };
}
