import { findInvitation, settleInvitation } from "../../db/people/invitations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { isUuid } from "./isUuid.ts";
import type { TeamOrganization } from "./teamOrganization.ts";

/** Withdraws an invitation: its link opens nothing any more. Throws the problems `invitation.unknown`, `invitation.used`, and of rights. */
export async function revokeInvitation(
  platform: Platform,
  actor: Actor,
  organization: TeamOrganization,
  id: string,
): Promise<void> {
  const { database, clock } = platform;
  const invitation = isUuid(id) ? await findInvitation(database, organization.id, id) : undefined;
  if (!invitation) throw new Problem("invitation.unknown");
  const { email, role } = invitation;
  assertCan(actor, "invite", { organizationId: organization.id, organizationKind: organization.kind, role });
  if (!(await settleInvitation(database, id, { revokedAt: clock() }))) throw new Problem("invitation.used");
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "invitation.revoked",
    target: { type: "invitation", id },
    details: { person: email },
  });
}
