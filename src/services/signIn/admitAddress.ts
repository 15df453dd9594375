import { listInvitationsFor } from "../../db/people/invitations.ts";
import { ensurePerson, findPersonByEmail, updatePerson } from "../../db/people/people.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { joinByInvitation } from "../people/joinByInvitation.ts";
import type { Platform } from "../platform.ts";

/**
 * The account of an address that was just shown to be theirs, by a code or by the identity service: made when an invitation waits
 * for it, and joined to all that wait. Throws the problem `sign-in.refused` when nobody invited it, or when it is closed.
 */
export async function admitAddress(platform: Platform, email: string, name = ""): Promise<string> {
  const { database, clock } = platform;
  const at = clock();
  const invitations = await listInvitationsFor(database, email, at);
  const known = await findPersonByEmail(database, email);
  if (known === undefined && invitations.length === 0) throw new Problem("sign-in.refused");
  const person = known ?? (await ensurePerson(database, { email, name }));
  if (person.disabledAt !== null) throw new Problem("sign-in.refused");
  await updatePerson(database, person.id, {
    at,
    emailVerified: true,
    ...(person.name === "" && name !== "" && { name }),
  });
  for (const invitation of invitations) await joinByInvitation(platform, person, invitation);
  return person.id;
}
