import { settleInvitation, type Invitation } from "../../db/people/invitations.ts";
import { addMembership } from "../../db/people/memberships.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";

/** Makes the invited person a member. An invitation counts once; a member keeps the role they had. */
export async function joinByInvitation(
  platform: Pick<Platform, "database" | "clock">,
  person: { readonly id: string; readonly email: string },
  { id, organizationId, role, department }: Invitation,
): Promise<void> {
  const { database, clock } = platform;
  if (!(await settleInvitation(database, id, { acceptedAt: clock() }))) return;
  await addMembership(database, { personId: person.id, organizationId, role, department });
  await recordAudit(platform, {
    actor: { accountId: person.id, name: person.email, memberships: [] },
    organizationId,
    action: "member.joined",
    target: { type: "person", id: person.id },
    details: { person: person.email, role },
  });
}
