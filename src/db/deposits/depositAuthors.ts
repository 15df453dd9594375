import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Somebody to write to. */
export interface Correspondent {
  readonly email: string;
  readonly language: "fr" | "en";
}

/** Whoever handed a deposit in; those who answer for the organisation when nobody in particular did. Closed accounts are left out. */
export async function listDepositCorrespondents(
  db: Kysely<Schema>,
  { organizationId, authorId }: { readonly organizationId: string; readonly authorId: string | null },
): Promise<Correspondent[]> {
  const people = db
    .selectFrom("person")
    .select(["person.email", "person.language"])
    .where("person.disabled_at", "is", null);
  if (authorId !== null) return people.where("person.id", "=", authorId).execute();
  return people
    .innerJoin("membership", "membership.person_id", "person.id")
    .where("membership.organization_id", "=", organizationId)
    .where("membership.role", "=", "referent")
    .execute();
}
