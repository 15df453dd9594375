import { type AuditSearch, searchAudit, type TerritoryAuditEntry } from "../../db/territory/searchAudit.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import type { Platform } from "../platform.ts";

/** Lines of one page. */
const PAGE = 50;

export interface TerritoryAuditPage {
  readonly entries: readonly TerritoryAuditEntry[];
  /** What to ask for next; null on the last page. */
  readonly next: number | null;
}

/** A page of the whole platform's audit log, the latest first. Throws what rights refuse. */
export async function readTerritoryAudit(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  search: Omit<AuditSearch, "limit">,
): Promise<TerritoryAuditPage> {
  assertCan(actor, "see-audit", TERRITORY);
  const found = await searchAudit(database.query, { ...search, limit: PAGE + 1 });
  const entries = found.slice(0, PAGE);
  return { entries, next: found.length > PAGE ? entries.at(-1)!.id : null };
}
