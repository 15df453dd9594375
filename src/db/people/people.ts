import type { Database } from "../database.ts";
import { storableText } from "../storableText.ts";

/** An account. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: "fr" | "en";
  readonly disabledAt: Date | null;
}

const COLUMNS = ["id", "email", "name", "language", "disabled_at as disabledAt"] as const;

/** The account of an address, disabled or not. Addresses are kept in lower case. */
export async function findPersonByEmail({ query }: Database, email: string): Promise<Person | undefined> {
  return query.selectFrom("person").where("email", "=", email).select(COLUMNS).executeTakeFirst();
}

/** The account of this identifier. */
export async function findPerson({ query }: Database, id: string): Promise<Person | undefined> {
  return query.selectFrom("person").where("id", "=", id).select(COLUMNS).executeTakeFirst();
}

/** The account of an address, made when there is none. */
export async function ensurePerson(
  database: Database,
  person: { readonly email: string; readonly name: string; readonly language?: "fr" | "en" },
): Promise<Person> {
  await database.query
    .insertInto("person")
    .values({
      email: person.email,
      name: storableText(person.name),
      ...(person.language && { language: person.language }),
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  return (await findPersonByEmail(database, person.email))!;
}

export interface PersonChanges {
  readonly name?: string;
  readonly language?: "fr" | "en";
  /** The address was shown to be theirs. */
  readonly emailVerified?: true;
  readonly disabledAt?: Date | null;
  readonly lastOrganizationId?: string;
}

/** Changes an account. */
export async function updatePerson(
  { query }: Database,
  id: string,
  { at, ...changes }: PersonChanges & { readonly at: Date },
): Promise<void> {
  await query
    .updateTable("person")
    .set({
      updated_at: at,
      ...(changes.name !== undefined && { name: storableText(changes.name) }),
      ...(changes.language !== undefined && { language: changes.language }),
      ...(changes.emailVerified !== undefined && { email_verified: true }),
      ...(changes.disabledAt !== undefined && { disabled_at: changes.disabledAt }),
      ...(changes.lastOrganizationId !== undefined && { last_organization_id: changes.lastOrganizationId }),
    })
    .where("id", "=", id)
    .execute();
}
