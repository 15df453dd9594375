import { deleteMembership, listMembers, type Member, setMembership } from "../../db/people/memberships.ts";
import type { Actor, Role } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { departmentOf } from "./departmentOf.ts";
import { guardStanding } from "./guardStanding.ts";
import type { TeamOrganization } from "./teamOrganization.ts";

/** "last-responsible": nothing was done; nobody would answer for the organisation, and it must be confirmed. */
export type ChangeResult = "done" | "last-responsible";

async function findMember(
  { database }: Platform,
  organization: TeamOrganization,
  personId: string,
): Promise<Member> {
  const member = (await listMembers(database, organization.id)).find((one) => one.personId === personId);
  if (!member) throw new Problem("account.unknown");
  return member;
}

const subject = ({ id, kind }: TeamOrganization, role: Role) => ({
  organizationId: id,
  organizationKind: kind,
  role,
});

/**
 * Changes a member's role. Throws the problems `account.unknown`, `request.incomplete` (a contributor without a department),
 * `account.last-administrator`, and of rights: one may neither give nor take away what one could not give.
 */
export async function changeRole(
  platform: Platform,
  actor: Actor,
  organization: TeamOrganization,
  change: {
    readonly personId: string;
    readonly role: Role;
    readonly department: string;
    readonly confirmed: boolean;
  },
): Promise<ChangeResult> {
  const { personId, role } = change;
  assertCan(actor, "see-members", { organizationId: organization.id });
  const member = await findMember(platform, organization, personId);
  assertCan(actor, "manage-member", subject(organization, member.role));
  assertCan(actor, "manage-member", subject(organization, role));
  const department = departmentOf(role, change.department);
  const standing = await guardStanding(platform, member, organization.id, role);
  if (standing !== "fine" && !change.confirmed) return standing;
  await setMembership(platform.database, { personId, organizationId: organization.id, role, department });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "member.role-changed",
    target: { type: "person", id: personId },
    details: { person: member.name || member.email, from: member.role, role },
  });
  return "done";
}

/** Ends a membership: the account stays, and what it did. Throws as `changeRole` does. Everyone may leave by themselves. */
export async function removeMember(
  platform: Platform,
  actor: Actor,
  organization: TeamOrganization,
  { personId, confirmed }: { readonly personId: string; readonly confirmed: boolean },
): Promise<ChangeResult> {
  assertCan(actor, "see-members", { organizationId: organization.id });
  const member = await findMember(platform, organization, personId);
  if (personId !== actor.accountId) assertCan(actor, "manage-member", subject(organization, member.role));
  const standing = await guardStanding(platform, member, organization.id, null);
  if (standing !== "fine" && !confirmed) return standing;
  await deleteMembership(platform.database, personId, organization.id);
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "member.removed",
    target: { type: "person", id: personId },
    details: { person: member.name || member.email, role: member.role },
  });
  return "done";
}
