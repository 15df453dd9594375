import { insertAuditEntry, isToldThatDay } from "../../db/people/auditEntries.ts";
import { actingFor } from "../../domain/access/can.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { AuditAction } from "../../messages/web/audit.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

export interface AuditNote {
  /** Null for what a program did by itself. */
  readonly actor: Actor | null;
  /** Null for what concerns the whole platform. */
  readonly organizationId: string | null;
  readonly action: AuditAction;
  readonly target?: { readonly type: string; readonly id: string };
  /** What the action's sentence names. No personal data beside people's names and professional addresses. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  /** Said once a day however often the person does it to the same target. */
  readonly daily?: boolean;
}

/** Writes a line in the audit log, and whether the actor acted for an organisation that is not theirs. */
export async function recordAudit(
  { database, clock }: Pick<Platform, "database" | "clock">,
  { actor, organizationId, action, target, details = {}, daily = false }: AuditNote,
): Promise<void> {
  const entry = {
    at: clock(),
    // An access key has no account.
    personId: actor !== null && isUuid(actor.accountId) ? actor.accountId : null,
    organizationId,
    acting: actor !== null && organizationId !== null && actingFor(actor, organizationId),
    action,
    targetType: target?.type ?? "",
    targetId: target?.id ?? "",
    // Nor a name of its own in the log: the key's says who.
    details: actor !== null && !isUuid(actor.accountId) ? { ...details, key: actor.name } : details,
  };
  if (daily && (await isToldThatDay(database, entry))) return;
  await insertAuditEntry(database, entry);
}
