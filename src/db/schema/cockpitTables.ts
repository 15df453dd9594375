import type { Json, JsonValue, Moment } from "./columnKinds.ts";

/** A reminder that left, or is leaving: one line per campaign, organisation, step and address, so that none leaves twice. */
export interface CampaignReminderTable {
  campaign_id: string;
  organization_id: string;
  step: string;
  recipient: string;
  sent_at: Moment;
}

/** What was found across the communes in one model, as of its latest revision then. */
export interface TerritoryCheckTable {
  model: string;
  revision_id: number;
  findings: Json<JsonValue>;
  checked_at: Moment;
}
