import { listServices, type Service } from "../../db/people/memberships.ts";
import { findSession, touchSession } from "../../db/people/sessions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Platform } from "../platform.ts";
import { isToBeNoted, sessionEnd } from "./sessionLife.ts";
import { hashToken } from "./token.ts";

/** A person who is signed in. */
export interface SignedIn {
  readonly sessionId: string;
  readonly actor: Actor & { readonly email: string };
  readonly language: "fr" | "en";
  /** The organisations served, by name. */
  readonly services: readonly Service[];
  readonly lastOrganizationId: string | null;
}

export type SessionReading =
  | { readonly state: "open"; readonly signedIn: SignedIn }
  /** It was this person's, and has ended by itself. */
  | { readonly state: "expired"; readonly personId: string }
  /** Never given, ended by the person, or the account is closed. */
  | { readonly state: "none" };

/** Who holds the token of a cookie. Use prolongs the session, up to its whole life. */
export async function readSession(
  { database, clock }: Pick<Platform, "database" | "clock">,
  token: string | undefined,
): Promise<SessionReading> {
  const session = token === undefined ? undefined : await findSession(database, hashToken(token));
  if (session === undefined || session.disabledAt !== null) return { state: "none" };
  const at = clock();
  const { id, personId, name, email, language, lastOrganizationId } = session;
  if (session.expiresAt <= at) return { state: "expired", personId };
  if (isToBeNoted(session.seenAt, at))
    await touchSession(database, id, { seenAt: at, expiresAt: sessionEnd(session.createdAt, at) });
  const services = await listServices(database, personId);
  const memberships = services.map((service) => ({
    organizationId: service.id,
    organizationKind: service.kind,
    role: service.role,
    department: service.department,
  }));
  const actor = { accountId: personId, name: name || email, email, memberships };
  return { state: "open", signedIn: { sessionId: id, actor, language, services, lastOrganizationId } };
}
