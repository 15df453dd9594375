import { insertInvitation, listOpenInvitations } from "../../db/people/invitations.ts";
import { listMembers } from "../../db/people/memberships.ts";
import type { Actor, Role } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Language } from "../../messages/language.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { readAddress } from "../signIn/emailAddress.ts";
import { hashToken, newToken } from "../signIn/token.ts";
import { departmentOf } from "./departmentOf.ts";
import type { TeamOrganization } from "./teamOrganization.ts";

/** How long an invitation may be accepted, in days. */
export const INVITATION_DAYS = 14;

export interface InvitationRequest {
  readonly typedAddress: string;
  readonly role: Role;
  /** Asked of contributors. */
  readonly department: string;
  /** Of the mail. */
  readonly language: Language;
}

/** Where the link of an invitation leads. */
export const invitationPath = (token: string): string => `/connexion/invitation/${token}`;

/** When an invitation made now ends. */
export const invitationEnd = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000);

/**
 * Invites an address into an organisation, by a link that counts once. Throws the problems `request.invalid` (no address),
 * `request.incomplete` (a contributor without a department), `account.exists`, `invitation.pending`, and of rights.
 */
export async function invitePerson(
  platform: Platform,
  actor: Actor,
  organization: TeamOrganization,
  request: InvitationRequest,
): Promise<void> {
  const { database, clock, mailer } = platform;
  const { role } = request;
  assertCan(actor, "invite", { organizationId: organization.id, organizationKind: organization.kind, role });
  const email = readAddress(request.typedAddress);
  if (email === null)
    throw new Problem(
      "request.invalid",
      { parameter: request.typedAddress.slice(0, 100) },
      { details: [{ at: "email", code: "request.invalid" }] },
    );
  const department = departmentOf(role, request.department);
  const members = await listMembers(database, organization.id);
  if (members.some((member) => member.email === email)) throw new Problem("account.exists");
  const at = clock();
  const open = await listOpenInvitations(database, organization.id);
  if (open.some((invitation) => invitation.email === email && invitation.expiresAt > at))
    throw new Problem("invitation.pending");
  const token = newToken();
  const id = await insertInvitation(database, {
    tokenHash: hashToken(token),
    email,
    organizationId: organization.id,
    role,
    department,
    invitedBy: actor.accountId,
    at,
    expiresAt: invitationEnd(at),
  });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "invitation.sent",
    target: { type: "invitation", id },
    details: { person: email, role },
  });
  await mailer.send(email, request.language, {
    kind: "invitation",
    link: invitationPath(token),
    params: { inviter: actor.name, organization: organization.name, days: INVITATION_DAYS },
  });
}
