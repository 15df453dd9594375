import type { Database } from "../database.ts";
import { storableText } from "../storableText.ts";
import type { SessionTable } from "../schema/signInTables.ts";

export interface NewSession {
  readonly tokenHash: string;
  readonly personId: string;
  readonly method: SessionTable["method"];
  readonly agent: string;
  readonly idToken: string | null;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** A session with the person it is for; it may have expired. */
export interface FoundSession {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly name: string;
  readonly email: string;
  readonly language: "fr" | "en";
  readonly disabledAt: Date | null;
  readonly lastOrganizationId: string | null;
}

export interface ListedSession {
  readonly id: string;
  readonly method: SessionTable["method"];
  readonly agent: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** Keeps a new session. */
export async function insertSession({ query }: Database, session: NewSession): Promise<void> {
  await query
    .insertInto("session")
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      method: session.method,
      agent: storableText(session.agent),
      id_token: session.idToken,
      created_at: session.at,
      seen_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The session of a token's hash, expired or not. */
export async function findSession({ query }: Database, tokenHash: string): Promise<FoundSession | undefined> {
  return query
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .where("session.token_hash", "=", tokenHash)
    .select([
      "session.id",
      "session.person_id as personId",
      "session.created_at as createdAt",
      "session.seen_at as seenAt",
      "session.expires_at as expiresAt",
      "person.name",
      "person.email",
      "person.language",
      "person.disabled_at as disabledAt",
      "person.last_organization_id as lastOrganizationId",
    ])
    .executeTakeFirst();
}

/** Notes that a session was used. */
export async function touchSession(
  { query }: Database,
  id: string,
  { seenAt, expiresAt }: { readonly seenAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await query
    .updateTable("session")
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where("id", "=", id)
    .execute();
}

/** The sessions of a person that still open something, the latest used first. */
export async function listSessions(
  { query }: Database,
  personId: string,
  at: Date,
): Promise<ListedSession[]> {
  return query
    .selectFrom("session")
    .where("person_id", "=", personId)
    .where("expires_at", ">", at)
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .select(["id", "method", "agent", "created_at as createdAt", "seen_at as seenAt"])
    .execute();
}

/** Ends a session; gives what the identity service wants back, null when it did not open it, undefined for no session. */
export async function deleteSession(
  { query }: Database,
  tokenHash: string,
): Promise<{ readonly idToken: string | null } | undefined> {
  return query
    .deleteFrom("session")
    .where("token_hash", "=", tokenHash)
    .returning("id_token as idToken")
    .executeTakeFirst();
}

/** Ends sessions of a person: one, all but one, or all. Gives how many. */
export async function deleteSessionsOf(
  { query }: Database,
  personId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let doomed = query.deleteFrom("session").where("person_id", "=", personId);
  if (which.only !== undefined) doomed = doomed.where("id", "=", which.only);
  if (which.except !== undefined) doomed = doomed.where("id", "!=", which.except);
  return Number((await doomed.executeTakeFirst()).numDeletedRows);
}
