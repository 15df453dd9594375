import type { Database } from "../database.ts";
import { storableText } from "../storableText.ts";
import type { MembershipTable } from "../schema/organizationTables.ts";

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: MembershipTable["role"];
  readonly department: string | null;
  /** Name of who invited; null when their account is gone. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewInvitation {
  readonly tokenHash: string;
  readonly email: string;
  readonly organizationId: string;
  readonly role: MembershipTable["role"];
  readonly department: string | null;
  readonly invitedBy: string | null;
  readonly at: Date;
  readonly expiresAt: Date;
}

function selectInvitations({ query }: Database) {
  return query
    .selectFrom("invitation")
    .innerJoin("organization", "organization.id", "invitation.organization_id")
    .leftJoin("person", "person.id", "invitation.invited_by")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.organization_id as organizationId",
      "organization.name as organizationName",
      "invitation.role",
      "invitation.department",
      "person.name as invitedBy",
      "invitation.created_at as createdAt",
      "invitation.expires_at as expiresAt",
      "invitation.accepted_at as acceptedAt",
      "invitation.revoked_at as revokedAt",
    ]);
}

/** Keeps an invitation; gives its identifier. */
export async function insertInvitation({ query }: Database, invitation: NewInvitation): Promise<string> {
  const { id } = await query
    .insertInto("invitation")
    .values({
      token_hash: invitation.tokenHash,
      email: invitation.email,
      organization_id: invitation.organizationId,
      role: invitation.role,
      department: invitation.department && storableText(invitation.department),
      invited_by: invitation.invitedBy,
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The invitation of a link. */
export async function findInvitationByToken(
  database: Database,
  tokenHash: string,
): Promise<Invitation | undefined> {
  return selectInvitations(database).where("invitation.token_hash", "=", tokenHash).executeTakeFirst();
}

/** An invitation of an organisation. */
export async function findInvitation(
  database: Database,
  organizationId: string,
  id: string,
): Promise<Invitation | undefined> {
  return selectInvitations(database)
    .where("invitation.id", "=", id)
    .where("invitation.organization_id", "=", organizationId)
    .executeTakeFirst();
}

/** The invitations of an organisation that nobody accepted or revoked, expired ones included, the latest first. */
export async function listOpenInvitations(database: Database, organizationId: string): Promise<Invitation[]> {
  return selectInvitations(database)
    .where("invitation.organization_id", "=", organizationId)
    .where("invitation.accepted_at", "is", null)
    .where("invitation.revoked_at", "is", null)
    .orderBy("invitation.created_at", "desc")
    .orderBy("invitation.id")
    .execute();
}

/** The invitations that an address may still accept. */
export async function listInvitationsFor(database: Database, email: string, at: Date): Promise<Invitation[]> {
  return selectInvitations(database)
    .where("invitation.email", "=", email)
    .where("invitation.accepted_at", "is", null)
    .where("invitation.revoked_at", "is", null)
    .where("invitation.expires_at", ">", at)
    .orderBy("invitation.created_at")
    .execute();
}

/** Settles an invitation that is still open: true for the one caller who did. */
export async function settleInvitation(
  { query }: Database,
  id: string,
  how: { readonly acceptedAt: Date } | { readonly revokedAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable("invitation")
    .set("acceptedAt" in how ? { accepted_at: how.acceptedAt } : { revoked_at: how.revokedAt })
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives an invitation a new link and a new time. */
export async function renewInvitation(
  { query }: Database,
  id: string,
  { tokenHash, expiresAt }: { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  await query
    .updateTable("invitation")
    .set({ token_hash: tokenHash, expires_at: expiresAt })
    .where("id", "=", id)
    .execute();
}
