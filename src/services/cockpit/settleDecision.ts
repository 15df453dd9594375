import {
  findCommuneDecision,
  findCommuneMapping,
  promoteCommuneDecision,
  promoteCommuneMapping,
  setCommuneDecisionAside,
  setCommuneMappingAside,
} from "../../db/cockpit/communeDecisions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { forgetTodos } from "./readTodos.ts";

/** What the territory does with what communes decided. */
export type Settlement = "promote" | "set-aside";

/**
 * Makes a commune's decision about a value the territory's, its author kept, or leaves it (and those that say the same) to its
 * commune, where it goes on holding. Throws `decision.unknown`, and what rights refuse.
 */
export async function settleDecision(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  id: string,
  settlement: Settlement,
): Promise<void> {
  const { query } = platform.database;
  assertCan(actor, "promote-decision", { organizationId: null });
  const decision = isUuid(id) ? await findCommuneDecision(query, id) : undefined;
  if (!decision) throw new Problem("decision.unknown");
  const promotes = settlement === "promote";
  if (promotes) await promoteCommuneDecision(query, id);
  else await setCommuneDecisionAside(query, id, platform.clock());
  const { model, field, raw, value } = decision;
  forgetTodos(platform);
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: promotes ? "decision.promoted" : "decision.set-aside",
    target: { type: "decision", id },
    details: { model, field, raw, value },
  });
}

/** The same of a matching of columns. */
export async function settleMapping(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  id: string,
  settlement: Settlement,
): Promise<void> {
  const { query } = platform.database;
  assertCan(actor, "promote-decision", { organizationId: null });
  const mapping = isUuid(id) ? await findCommuneMapping(query, id) : undefined;
  if (!mapping) throw new Problem("decision.unknown");
  const promotes = settlement === "promote";
  if (promotes) await promoteCommuneMapping(query, id);
  else await setCommuneMappingAside(query, id, platform.clock());
  forgetTodos(platform);
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: promotes ? "mapping.promoted" : "mapping.set-aside",
    target: { type: "mapping", id },
    details: { model: mapping.model },
  });
}
