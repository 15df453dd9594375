import { listOrganizations } from "../../db/organizations/organizations.ts";
import { storableText } from "../../db/storableText.ts";
import { insertCampaign } from "../../db/territory/campaigns.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { isDay, parisDay } from "../../domain/campaign/parisDay.ts";
import { Problem, type ProblemDetail } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { storedName } from "../territory/storedName.ts";

export interface CampaignRequest {
  readonly model: string;
  /** "" for the model's own title. */
  readonly title: string;
  readonly note: string;
  /** Day, ISO 8601. */
  readonly deadline: string;
  /** INSEE codes or SIREN of those asked. */
  readonly organizations: readonly string[];
}

/** Longest note, in characters. */
const LONGEST_NOTE = 2000;

/**
 * Opens a campaign today: those asked see it in their workspace. Gives its identifier. Throws `request.invalid` with a detail per
 * field (`model`, `deadline`, `organizations`), `campaign.exists` when one is under way for the model, and what rights refuse.
 */
export async function openCampaign(
  platform: Pick<Platform, "database" | "models" | "clock">,
  actor: Actor,
  { model: name, title: typedTitle, note, deadline, organizations }: CampaignRequest,
): Promise<string> {
  assertCan(actor, "manage-campaigns", TERRITORY);
  const { query } = platform.database;
  const today = parisDay(platform.clock());
  const model = platform.models.list().find((one) => one.name === name);
  const wanted = new Set(organizations);
  const asked = (await listOrganizations(query)).filter(({ insee, siren }) => wanted.has(insee ?? siren));
  const wrong: ProblemDetail[] = [];
  if (!model) wrong.push({ at: "model", code: "request.invalid" });
  if (!isDay(deadline) || deadline < today) wrong.push({ at: "deadline", code: "request.invalid" });
  if (asked.length === 0) wrong.push({ at: "organizations", code: "request.invalid" });
  if (!model || wrong.length > 0)
    throw new Problem("request.invalid", { parameter: wrong[0]?.at ?? "model" }, { details: wrong });
  const title = storedName(typedTitle) || model.title;
  const id = await insertCampaign(query, {
    model: name,
    title,
    note: storableText(note).trim().slice(0, LONGEST_NOTE),
    opensOn: today,
    deadline,
    createdBy: actor.accountId,
    organizationIds: asked.map((one) => one.id),
  });
  if (id === null) throw new Problem("campaign.exists");
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: "campaign.opened",
    target: { type: "campaign", id },
    details: { title, model: name, deadline },
  });
  return id;
}
