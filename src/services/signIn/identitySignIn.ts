import {
  findIdentity,
  insertIdentity,
  insertIdentityRequest,
  takeIdentityRequest,
} from "../../db/people/identities.ts";
import { addMembership } from "../../db/people/memberships.ts";
import { findOrganization } from "../../db/organizations/organizations.ts";
import { ensurePerson, findPerson, findPersonByEmail } from "../../db/people/people.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { admitAddress } from "./admitAddress.ts";
import { readAddress } from "./emailAddress.ts";
import type { Identity, IdentityService } from "./identityService.ts";
import { openSession } from "./openSession.ts";
import { hashToken, newToken } from "./token.ts";

/** How long a person may take at the identity service, in milliseconds. */
const REQUEST_LIFE = 900_000;

/** Sends a person to the identity service. Throws the problem `sign-in.unavailable` when it does not answer. */
export async function startIdentitySignIn(
  { database, clock, log }: Platform,
  identityService: IdentityService,
  returnTo: string,
): Promise<{ readonly token: string; readonly url: string }> {
  const { url, checks } = await identityService.begin().catch((cause: unknown) => {
    log.error({ error: cause }, "the identity service does not answer");
    throw new Problem("sign-in.unavailable", {}, { cause });
  });
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + REQUEST_LIFE);
  await insertIdentityRequest(database, { ...checks, returnTo, tokenHash: hashToken(token), expiresAt });
  return { token, url };
}

/**
 * The account of an identity, by its subject, else by its address. Who works for an organisation known here, by the SIREN of
 * their SIRET, enters as a reader; their référent can give them more. Others need an invitation.
 */
async function admitIdentity(platform: Platform, identity: Identity): Promise<string> {
  const { database } = platform;
  const { issuer, subject, name, siret } = identity;
  const known = await findIdentity(database, issuer, subject);
  if (known) {
    const person = await findPerson(database, known.personId);
    if (person) return admitAddress(platform, person.email, name);
  }
  const email = identity.email === null ? null : readAddress(identity.email);
  if (email === null) throw new Problem("sign-in.refused");
  const employer = siret === null ? undefined : await findOrganization(database.query, siret.slice(0, 9));
  const person = await findPersonByEmail(database, email);
  if (person === undefined && employer !== undefined) {
    const { id } = await ensurePerson(database, { email, name });
    const personId = await admitAddress(platform, email, name);
    const joined = await addMembership(database, {
      personId: id,
      organizationId: employer.id,
      role: "reader",
      department: null,
    });
    if (joined)
      await recordAudit(platform, {
        actor: { accountId: id, name: email, memberships: [] },
        organizationId: employer.id,
        action: "member.joined",
        target: { type: "person", id },
        details: { person: email, role: "reader" },
      });
    await insertIdentity(database, { issuer, subject, personId });
    return personId;
  }
  const personId = await admitAddress(platform, email, name);
  await insertIdentity(database, { issuer, subject, personId });
  return personId;
}

/**
 * Opens a session for the person whom the identity service sends back. Throws the problems `sign-in.unavailable` (the answer is
 * not right, too late, or the person gave up) and `sign-in.refused`.
 */
export async function finishIdentitySignIn(
  platform: Platform,
  identityService: IdentityService,
  answer: { readonly token: string; readonly query: string; readonly agent: string },
): Promise<{ readonly session: string; readonly returnTo: string }> {
  const { database, clock, log } = platform;
  const request = await takeIdentityRequest(database, hashToken(answer.token), clock());
  if (request === undefined) throw new Problem("sign-in.unavailable");
  const identity = await identityService.complete(answer.query, request).catch((cause: unknown) => {
    log.warn({ error: cause }, "an answer of the identity service was refused");
    throw new Problem("sign-in.unavailable", {}, { cause });
  });
  const personId = await admitIdentity(platform, identity);
  const { agent } = answer;
  const session = await openSession(platform, {
    personId,
    method: "identity",
    agent,
    idToken: identity.idToken,
  });
  return { session, returnTo: request.returnTo };
}
