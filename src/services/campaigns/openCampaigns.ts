import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { type CampaignRequest, openCampaign } from "./openCampaign.ts";
import { readCampaigns } from "./readCampaigns.ts";

/** The same request for several datasets. */
export interface CampaignsRequest extends Omit<CampaignRequest, "model"> {
  readonly models: readonly string[];
}

/**
 * Opens a campaign for each dataset, with the same deadline and the same organisations. Gives their identifiers, in the order of the
 * datasets. Throws as `openCampaign` does, before any is opened.
 */
export async function openCampaigns(
  platform: Pick<Platform, "database" | "models" | "clock">,
  actor: Actor,
  { models, ...request }: CampaignsRequest,
): Promise<readonly string[]> {
  const known = new Set(platform.models.list().map(({ name }) => name));
  const wanted = models.length > 0 && models.every((name) => known.has(name)) ? [...new Set(models)] : [""];
  const campaigns = await readCampaigns(platform, actor);
  const underWay = new Set(campaigns.filter(({ closedAt }) => closedAt === null).map(({ model }) => model));
  if (wanted.some((name) => underWay.has(name))) throw new Problem("campaign.exists");
  const opened: string[] = [];
  for (const model of wanted) opened.push(await openCampaign(platform, actor, { ...request, model }));
  return opened;
}
