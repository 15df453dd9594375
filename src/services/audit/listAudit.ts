import type { AuditEntry } from "../../db/people/auditEntries.ts";
import { searchAudit } from "../../db/territory/searchAudit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import type { Platform } from "../platform.ts";

/** Lines of one page. */
const PAGE = 50;

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** What to ask for next; null on the last page. */
  readonly next: number | null;
}

/** A page of an organisation's audit log, the latest first. Throws when the actor may not see it. */
export async function listAudit(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  organizationId: string,
  before: number | null = null,
): Promise<AuditPage> {
  assertCan(actor, "see-organization-audit", { organizationId });
  const search = { organizationId, by: "", actingOnly: false, before, limit: PAGE + 1 };
  const found = await searchAudit(database.query, search);
  const entries = found.slice(0, PAGE);
  return { entries, next: found.length > PAGE ? entries.at(-1)!.id : null };
}
