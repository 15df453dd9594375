import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** Somebody to write to. */
export interface Recipient {
  readonly personId: string;
  /** Their name, or their address while they have given none. */
  readonly name: string;
  readonly email: string;
  readonly language: "fr" | "en";
}

const ADDRESSES = [
  "person.id as personId",
  sql<string>`coalesce(nullif(person.name, ''), person.email)`.as("name"),
  "person.email",
  "person.language",
] as const;

/** Those who answer for an organisation from inside it. */
export function responsibleRecipients(db: Kysely<Schema>, organizationId: string): Promise<Recipient[]> {
  return db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(ADDRESSES)
    .where("membership.organization_id", "=", organizationId)
    .where("membership.role", "in", ["administrator", "data-manager", "referent"])
    .where("person.disabled_at", "is", null)
    .orderBy("person.id")
    .execute();
}

/** Some people by their identifiers, those whose account is open. */
export async function recipientsById(db: Kysely<Schema>, personIds: readonly string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("person")
    .select(ADDRESSES)
    .where("person.id", "in", [...personIds])
    .where("person.disabled_at", "is", null)
    .orderBy("person.id")
    .execute();
}
