import { type Invitation, listOpenInvitations } from "../../db/people/invitations.ts";
import { listMembers, type Member } from "../../db/people/memberships.ts";
import { type Actor, type Role, ROLES } from "../../domain/access/actor.ts";
import { assertCan, can } from "../../domain/access/can.ts";
import type { Platform } from "../platform.ts";
import type { TeamOrganization } from "./teamOrganization.ts";

export interface TeamMember extends Member {
  /** Whether the actor may change or end this membership. */
  readonly manageable: boolean;
}

export type TeamInvitation = Invitation;

export interface Team {
  readonly members: readonly TeamMember[];
  /** Those that wait, expired ones included; none for who may not invite. */
  readonly invitations: readonly TeamInvitation[];
  /** The roles that the actor may give here, the most ordinary first. */
  readonly grantable: readonly Role[];
  /** Names of departments in use, for contributors. */
  readonly departments: readonly string[];
}

/** The roles that the actor may give in an organisation. */
function grantableRoles(actor: Actor, { id, kind }: TeamOrganization): Role[] {
  return ROLES.toReversed().filter((role) =>
    can(actor, "invite", { organizationId: id, organizationKind: kind, role }),
  );
}

/** The people of an organisation. Throws when the actor may not see them. */
export async function readTeam(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  organization: TeamOrganization,
): Promise<Team> {
  const { id, kind } = organization;
  assertCan(actor, "see-members", { organizationId: id });
  const grantable = grantableRoles(actor, organization);
  const members = (await listMembers(database, id)).map((member) => ({
    ...member,
    manageable: can(actor, "manage-member", {
      organizationId: id,
      organizationKind: kind,
      role: member.role,
    }),
  }));
  const invitations = grantable.length > 0 ? await listOpenInvitations(database, id) : [];
  const departments = new Set([...members, ...invitations].flatMap(({ department }) => department ?? []));
  return {
    members,
    invitations: invitations.filter(({ role }) => grantable.includes(role)),
    grantable,
    departments: [...departments].sort((a, b) => a.localeCompare(b, "fr")),
  };
}
