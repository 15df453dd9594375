import type { Actor } from "../../src/domain/access/actor.ts";
import { listOwnDeposits } from "../../src/services/deposits/listOwnDeposits.ts";
import type { Platform } from "../../src/services/platform.ts";

/** The cells that the list of an actor's deposits says to wait in one of them. */
export async function waitingCells(platform: Platform, actor: Actor, depositId: string): Promise<number> {
  const { lines } = await listOwnDeposits(platform, actor, actor.memberships[0]!.organizationId, 1);
  return lines.find(({ id }) => id === depositId)!.waiting;
}
