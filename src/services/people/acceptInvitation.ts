import { organizationById } from "../../db/organizations/organizations.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { admitAddress } from "../signIn/admitAddress.ts";
import { openSession } from "../signIn/openSession.ts";
import type { SignedIn } from "../signIn/readSession.ts";
import { storedName } from "../territory/storedName.ts";
import { readInvitation } from "./readInvitation.ts";

export interface Acceptance {
  /** Of the organisation joined, as its addresses have it. */
  readonly code: string;
  /** Token of the session opened; null for a person who was signed in already. */
  readonly session: string | null;
}

interface AcceptanceContext {
  readonly signedIn: SignedIn | null;
  readonly agent: string;
  /** As the person writes it; a name known already stays. */
  readonly name: string;
}

/**
 * Accepts the invitation of a link: whoever holds it reads the invited address's mail, so it signs in as well. Throws the
 * problems of `readInvitation`, `invitation.other-address` for a person signed in with another address, and
 * `sign-in.refused` for an account that is closed.
 */
export async function acceptInvitation(
  platform: Platform,
  token: string,
  { signedIn, agent, name }: AcceptanceContext,
): Promise<Acceptance> {
  const { email, organizationId } = await readInvitation(platform, token);
  if (signedIn && signedIn.actor.email !== email) throw new Problem("invitation.other-address");
  const personId = await admitAddress(platform, email, storedName(name));
  const session = signedIn ? null : await openSession(platform, { personId, method: "invitation", agent });
  const organization = await organizationById(platform.database.query, organizationId);
  return { code: organizationCode(organization!), session };
}
