import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import type { Platform } from "../platform.ts";
import { type AuditPage, auditPage } from "./auditPage.ts";

/** A page of an organisation's audit log, the latest first. Throws when the actor may not see it. */
export async function listAudit(
  platform: Pick<Platform, "database">,
  actor: Actor,
  organizationId: string,
  before: number | null = null,
): Promise<AuditPage> {
  assertCan(actor, "see-organization-audit", { organizationId });
  return auditPage(platform, { organizationId, by: "", actingOnly: false, before });
}
