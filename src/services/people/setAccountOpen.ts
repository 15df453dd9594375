import { countRole, listServices } from "../../db/people/memberships.ts";
import { type Person, updatePerson } from "../../db/people/people.ts";
import { deleteSessionsOf } from "../../db/people/sessions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";

/**
 * Closes an account, its sessions with it, or opens it again; what it did stays, and every organisation that it serves reads it in its
 * log. `actor` is null for whoever runs the platform; no right is asked here. Throws the problem `account.last-administrator` when
 * nobody would administer the platform.
 */
export async function setAccountOpen(
  store: Pick<Platform, "database" | "clock">,
  actor: Actor | null,
  person: Person,
  open: boolean,
): Promise<void> {
  const { database, clock } = store;
  if ((person.disabledAt === null) === open) return;
  const services = await listServices(database, person.id);
  const administers = services.some(({ role }) => role === "administrator");
  if (!open && administers && (await countRole(database, ["administrator"])) === 1)
    throw new Problem("account.last-administrator");
  const at = clock();
  await updatePerson(database, person.id, { at, disabledAt: open ? null : at });
  if (!open) await deleteSessionsOf(database, person.id);
  const organizations = services.length === 0 ? [null] : services.map(({ id }) => id);
  for (const organizationId of organizations)
    await recordAudit(store, {
      actor,
      organizationId,
      action: open ? "account.enabled" : "account.disabled",
      target: { type: "person", id: person.id },
      details: { person: person.name || person.email },
    });
}
