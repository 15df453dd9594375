import { sql } from "kysely";
import type { Database } from "../database.ts";
import { storableJson } from "../storableText.ts";

export interface NewAuditEntry {
  readonly at: Date;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly acting: boolean;
  readonly action: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditEntry extends NewAuditEntry {
  readonly id: number;
  /** Name, or address, of who did it; null for a program, or an account that is gone. */
  readonly author: string | null;
}

/** Adds a line to the audit log, which nothing changes afterwards. */
export async function insertAuditEntry({ query }: Database, entry: NewAuditEntry): Promise<void> {
  await query
    .insertInto("audit")
    .values({
      at: entry.at,
      person_id: entry.personId,
      organization_id: entry.organizationId,
      acting: entry.acting,
      action: entry.action,
      target_type: entry.targetType,
      target_id: entry.targetId,
      details: storableJson(entry.details),
    })
    .execute();
}

/** Whether the same person already has a line for the same action about the same thing, on the same day in Paris. */
export async function isToldThatDay(
  { query }: Database,
  { at, personId, organizationId, action, targetType, targetId }: NewAuditEntry,
): Promise<boolean> {
  const told = await query
    .selectFrom("audit")
    .select("id")
    .where("organization_id", "is not distinct from", organizationId)
    .where("action", "=", action)
    .where("target_type", "=", targetType)
    .where("target_id", "=", targetId)
    .where("person_id", "is not distinct from", personId)
    .where(
      sql<boolean>`(at at time zone 'Europe/Paris')::date = (${at}::timestamptz at time zone 'Europe/Paris')::date`,
    )
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}
