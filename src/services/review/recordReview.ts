import type { StoredDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor } from "../../domain/access/can.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";

/**
 * Notes in the audit log that the metropolis works in a deposit of a commune: one line per deposit, person and day, its cells being
 * in the deposit's journal. An organisation's own work is not noted.
 */
export async function recordReview(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  deposit: Pick<StoredDeposit, "id" | "organization_id">,
  modelTitle: string,
): Promise<void> {
  if (!actingFor(actor, deposit.organization_id)) return;
  await recordAudit(platform, {
    actor,
    organizationId: deposit.organization_id,
    action: "deposit.reviewed",
    target: { type: "deposit", id: deposit.id },
    details: { model: modelTitle },
    daily: true,
  });
}
