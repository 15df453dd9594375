import type { Kysely } from "kysely";
import type { AuditEntry } from "../people/auditEntries.ts";
import type { Schema } from "../schema.ts";

/** An entry, and the organisation it concerns. */
export interface TerritoryAuditEntry extends AuditEntry {
  /** Null for the whole territory. */
  readonly organization: string | null;
}

export interface AuditSearch {
  /** "territory" for what concerns no single organisation; null for all. */
  readonly organizationId: string | null;
  /** Part of the author's name or address; "" for all. */
  readonly by: string;
  /** Only what the metropolis did for an organisation. */
  readonly actingOnly: boolean;
  /** Entries before this one; null for the latest. */
  readonly before: number | null;
  readonly limit: number;
}

/** Entries of the whole platform, the latest first. */
export async function searchAudit(db: Kysely<Schema>, search: AuditSearch): Promise<TerritoryAuditEntry[]> {
  const { organizationId, by, actingOnly, before, limit } = search;
  let entries = db
    .selectFrom("audit")
    .leftJoin("person", "person.id", "audit.person_id")
    .leftJoin("organization", "organization.id", "audit.organization_id");
  if (organizationId === "territory") entries = entries.where("audit.organization_id", "is", null);
  else if (organizationId !== null) entries = entries.where("audit.organization_id", "=", organizationId);
  if (actingOnly) entries = entries.where("audit.acting", "=", true);
  if (before !== null) entries = entries.where("audit.id", "<", before);
  if (by !== "") {
    const pattern = `%${by.replaceAll(/[\\%_]/g, "\\$&")}%`;
    entries = entries.where((eb) =>
      eb.or([eb("person.name", "ilike", pattern), eb("person.email", "ilike", pattern)]),
    );
  }
  const rows = await entries
    .orderBy("audit.id", "desc")
    .limit(limit)
    .select([
      "audit.id",
      "audit.at",
      "audit.person_id as personId",
      "audit.organization_id as organizationId",
      "audit.acting",
      "audit.action",
      "audit.target_type as targetType",
      "audit.target_id as targetId",
      "audit.details",
      "person.name",
      "person.email",
      "organization.name as organization",
    ])
    .execute();
  return rows.map(({ name, email, details, ...row }) => ({
    ...row,
    details: details as AuditEntry["details"],
    author: name || email,
  }));
}
