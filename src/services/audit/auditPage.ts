import { type AuditSearch, searchAudit, type TerritoryAuditEntry } from "../../db/territory/searchAudit.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import type { Platform } from "../platform.ts";

/** Lines of one page. */
const PAGE = 50;

export interface AuditPage {
  readonly entries: readonly TerritoryAuditEntry[];
  /** What to ask for next; null on the last page. */
  readonly next: number | null;
}

/** A page of the audit log, the latest first. Checks no right: those who call it do. */
export async function auditPage(
  { database }: Pick<Platform, "database">,
  search: Omit<AuditSearch, "limit">,
): Promise<AuditPage> {
  const found = await searchAudit(database.query, { ...search, limit: PAGE + 1 });
  const entries = found.slice(0, PAGE).map((entry) => ({
    ...entry,
    organization: entry.organization === null ? null : typesetWords(entry.organization),
  }));
  return { entries, next: found.length > PAGE ? entries.at(-1)!.id : null };
}
