import { findInvitationByToken, type Invitation } from "../../db/people/invitations.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import type { Platform } from "../platform.ts";
import { hashToken } from "../signIn/token.ts";

export type { Invitation };

/**
 * The invitation of a link, while it may be accepted. Throws the problems `invitation.unknown` (or revoked), `invitation.used`
 * and `invitation.expired`.
 */
export async function readInvitation(
  { database, clock }: Pick<Platform, "database" | "clock">,
  token: string,
): Promise<Invitation> {
  const invitation = await findInvitationByToken(database, hashToken(token));
  if (!invitation || invitation.revokedAt !== null) throw new Problem("invitation.unknown");
  if (invitation.acceptedAt !== null) throw new Problem("invitation.used");
  if (invitation.expiresAt <= clock()) throw new Problem("invitation.expired");
  return { ...invitation, organizationName: typesetWords(invitation.organizationName) };
}
