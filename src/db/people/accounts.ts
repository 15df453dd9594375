import type { Database } from "../database.ts";
import type { MembershipTable } from "../schema/organizationTables.ts";

/** An account and one organisation it serves, as an administrator lists them. */
export interface Account {
  readonly email: string;
  readonly name: string;
  readonly disabledAt: Date | null;
  /** Null, with the role, for an account that serves none. */
  readonly organization: string | null;
  readonly code: string | null;
  readonly role: MembershipTable["role"] | null;
  readonly department: string | null;
}

/** Every account, once per organisation it serves, by address. */
export async function listAccounts({ query }: Database): Promise<Account[]> {
  return query
    .selectFrom("person")
    .leftJoin("membership", "membership.person_id", "person.id")
    .leftJoin("organization", "organization.id", "membership.organization_id")
    .orderBy("person.email")
    .orderBy("organization.name")
    .select(({ fn }) => [
      "person.email",
      "person.name",
      "person.disabled_at as disabledAt",
      "organization.name as organization",
      fn.coalesce("organization.insee", "organization.siren").as("code"),
      "membership.role",
      "membership.department",
    ])
    .execute();
}
