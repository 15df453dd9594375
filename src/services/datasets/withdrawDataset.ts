import { withdrawPart } from "../../db/publication/withdrawPart.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { auditText } from "../../messages/web/audit.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { tellActing } from "../publication/notifyPeople.ts";
import { accountOf } from "../publication/publishDeposit.ts";
import { openPart, publishedPart } from "./openPart.ts";

/** Longest reason kept, in characters. */
export const LONGEST_WHY = 2000;

/**
 * Withdraws a dataset from what readers see; its records and revisions stay in the history. Throws `dataset.not-published`,
 * `request.incomplete` at `why` without a reason, and what rights refuse.
 */
export async function withdrawDataset(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model, why }: { readonly model: string; readonly why: string },
): Promise<void> {
  const open = await openPart(platform, actor, organization, { model, action: "withdraw-dataset" });
  const part = publishedPart(open);
  if (why.trim() === "")
    throw new Problem("request.incomplete", {}, { details: [{ at: "why", code: "request.incomplete" }] });
  const { name, title } = open.table.model;
  await withdrawPart(platform.database.query, open.table, {
    partId: part.id,
    organizationId: organization.id,
    why: why.trim().slice(0, LONGEST_WHY),
    publishedBy: accountOf(actor),
    acting: actingFor(actor, organization.id),
    at: platform.clock(),
  });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "dataset.withdrawn",
    target: { type: "dataset", id: name },
    details: { model: title },
  });
  const link = `/espace/${organizationCode(organization)}/jeux/${name}`;
  const what = auditText("fr", "dataset.withdrawn", { model: title });
  await tellActing(platform, actor, organization, { model: title, what, link });
}
