import { findInvitation, renewInvitation } from "../../db/people/invitations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Language } from "../../messages/language.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { hashToken, newToken } from "../signIn/token.ts";
import { INVITATION_DAYS, invitationEnd, invitationPath } from "./invitePerson.ts";
import { isUuid } from "./isUuid.ts";
import type { TeamOrganization } from "./teamOrganization.ts";

/**
 * Sends an invitation again, with a new link and a new time; the earlier link dies. Throws the problems `invitation.unknown`,
 * `invitation.used`, and of rights.
 */
export async function resendInvitation(
  platform: Platform,
  actor: Actor,
  organization: TeamOrganization,
  { id, language }: { readonly id: string; readonly language: Language },
): Promise<void> {
  const { database, clock, mailer } = platform;
  const invitation = isUuid(id) ? await findInvitation(database, organization.id, id) : undefined;
  if (!invitation || invitation.revokedAt !== null) throw new Problem("invitation.unknown");
  const { email, role } = invitation;
  assertCan(actor, "invite", { organizationId: organization.id, organizationKind: organization.kind, role });
  if (invitation.acceptedAt !== null) throw new Problem("invitation.used");
  const token = newToken();
  await renewInvitation(database, id, { tokenHash: hashToken(token), expiresAt: invitationEnd(clock()) });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "invitation.sent-again",
    target: { type: "invitation", id },
    details: { person: email },
  });
  await mailer.send(email, language, {
    kind: "invitation",
    link: invitationPath(token),
    params: { inviter: actor.name, organization: organization.name, days: INVITATION_DAYS },
  });
}
