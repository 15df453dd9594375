import type { Database } from "../database.ts";

/** A sign-in under way at the identity service. */
export interface IdentityRequest {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Keeps what the answer of the identity service will be held against. */
export async function insertIdentityRequest(
  { query }: Database,
  request: IdentityRequest & { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  const { tokenHash, returnTo, expiresAt, ...rest } = request;
  await query
    .insertInto("identity_request")
    .values({ ...rest, token_hash: tokenHash, return_to: returnTo, expires_at: expiresAt })
    .execute();
}

/** Takes the request away: an answer counts once. */
export async function takeIdentityRequest(
  { query }: Database,
  tokenHash: string,
  at: Date,
): Promise<IdentityRequest | undefined> {
  const taken = await query
    .deleteFrom("identity_request")
    .where("token_hash", "=", tokenHash)
    .returning(["state", "nonce", "verifier", "return_to as returnTo", "expires_at as expiresAt"])
    .executeTakeFirst();
  return taken && taken.expiresAt > at ? taken : undefined;
}

/** The person known by an identity. */
export async function findIdentity(
  { query }: Database,
  issuer: string,
  subject: string,
): Promise<{ readonly personId: string } | undefined> {
  return query
    .selectFrom("identity")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .select("person_id as personId")
    .executeTakeFirst();
}

/** Remembers whose identity it is. */
export async function insertIdentity(
  { query }: Database,
  identity: { readonly issuer: string; readonly subject: string; readonly personId: string },
): Promise<void> {
  await query
    .insertInto("identity")
    .values({ issuer: identity.issuer, subject: identity.subject, person_id: identity.personId })
    .onConflict((conflict) => conflict.columns(["issuer", "subject"]).doNothing())
    .execute();
}
