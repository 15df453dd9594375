import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { OrganizationTable } from "../schema/organizationTables.ts";
import type { ApiTokenTable } from "../schema/platformTables.ts";

/** An access key, without what would let anybody use it. */
export interface StoredToken extends Omit<Selectable<ApiTokenTable>, "token_hash"> {
  /** Who made it; null for an account that is gone. */
  readonly author: string | null;
}

const SEEN = [
  "api_token.id",
  "api_token.organization_id",
  "api_token.name",
  "api_token.scopes",
  "api_token.created_by",
  "api_token.created_at",
  "api_token.last_used_at",
  "api_token.expires_at",
  "api_token.revoked_at",
] as const;

/** Keeps a new key, of which only the hash is known. Gives its identifier. */
export async function insertToken(db: Kysely<Schema>, token: Insertable<ApiTokenTable>): Promise<string> {
  const { id } = await db.insertInto("api_token").values(token).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The keys of an organisation that were not revoked, the latest first. */
export function listTokens(db: Kysely<Schema>, organizationId: string): Promise<StoredToken[]> {
  return db
    .selectFrom("api_token")
    .leftJoin("person", "person.id", "api_token.created_by")
    .select(SEEN)
    .select(sql<string | null>`coalesce(nullif(person.name, ''), person.email)`.as("author"))
    .where("api_token.organization_id", "=", organizationId)
    .where("api_token.revoked_at", "is", null)
    .orderBy("api_token.created_at", "desc")
    .execute();
}

/** A key and the organisation that it serves. */
export interface KnownToken extends Pick<
  Selectable<ApiTokenTable>,
  "id" | "name" | "scopes" | "expires_at" | "revoked_at" | "last_used_at"
> {
  readonly organizationId: string;
  readonly organizationKind: OrganizationTable["kind"];
}

/** The key of a hash; undefined when there is none. */
export function findToken(db: Kysely<Schema>, hash: string): Promise<KnownToken | undefined> {
  return db
    .selectFrom("api_token")
    .innerJoin("organization", "organization.id", "api_token.organization_id")
    .select([
      "api_token.id",
      "api_token.name",
      "api_token.scopes",
      "api_token.expires_at",
      "api_token.revoked_at",
      "api_token.last_used_at",
      "organization.id as organizationId",
      "organization.kind as organizationKind",
    ])
    .where("api_token.token_hash", "=", hash)
    .executeTakeFirst();
}

/** Notes that a key was used. */
export async function touchToken(db: Kysely<Schema>, id: string, at: Date): Promise<void> {
  await db.updateTable("api_token").set({ last_used_at: at }).where("id", "=", id).execute();
}

/** Revokes a key of an organisation. Gives its name; undefined when it has none such, or it was revoked. */
export async function revokeToken(
  db: Kysely<Schema>,
  { organizationId, id, at }: { readonly organizationId: string; readonly id: string; readonly at: Date },
): Promise<string | undefined> {
  const revoked = await db
    .updateTable("api_token")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("organization_id", "=", organizationId)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  return revoked?.name;
}
