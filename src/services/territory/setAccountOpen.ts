import { countRole, listServices } from "../../db/people/memberships.ts";
import { findPerson, updatePerson } from "../../db/people/people.ts";
import { deleteSessionsOf } from "../../db/people/sessions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

/**
 * Closes an account, its sessions ended, or opens it again; what it did stays. Throws `account.unknown`,
 * `account.last-administrator` when nobody would administer the platform, and what rights refuse.
 */
export async function setAccountOpen(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  personId: string,
  open: boolean,
): Promise<void> {
  const { database, clock } = platform;
  assertCan(actor, "manage-platform", TERRITORY);
  const person = isUuid(personId) ? await findPerson(database, personId) : undefined;
  if (!person) throw new Problem("account.unknown");
  if ((person.disabledAt === null) === open) return;
  if (!open) {
    const services = await listServices(database, personId);
    const administers = services.some(({ role }) => role === "administrator");
    if (administers && (await countRole(database, ["administrator"])) === 1)
      throw new Problem("account.last-administrator");
  }
  const at = clock();
  await updatePerson(database, personId, { at, disabledAt: open ? null : at });
  if (!open) await deleteSessionsOf(database, personId);
  await recordAudit(platform, {
    actor,
    organizationId: null,
    action: open ? "account.enabled" : "account.disabled",
    target: { type: "person", id: personId },
    details: { person: person.name || person.email },
  });
}
