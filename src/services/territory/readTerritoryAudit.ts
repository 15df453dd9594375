import type { AuditSearch } from "../../db/territory/searchAudit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { type AuditPage, auditPage } from "../audit/auditPage.ts";
import type { Platform } from "../platform.ts";

/** A page of the whole platform's audit log, the latest first. Throws what rights refuse. */
export async function readTerritoryAudit(
  platform: Pick<Platform, "database">,
  actor: Actor,
  search: Omit<AuditSearch, "limit">,
): Promise<AuditPage> {
  assertCan(actor, "see-audit", TERRITORY);
  return auditPage(platform, search);
}
