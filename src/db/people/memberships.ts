import type { Database } from "../database.ts";
import { storableText } from "../storableText.ts";
import type { MembershipTable, OrganizationTable } from "../schema/organizationTables.ts";

type Role = MembershipTable["role"];

/** An organisation as far as people and rights are concerned. */
interface OrganizationEntry {
  readonly id: string;
  readonly kind: OrganizationTable["kind"];
  readonly name: string;
  readonly siren: string;
  readonly insee: string | null;
}

/** What a person is in an organisation. */
export interface Service extends OrganizationEntry {
  readonly role: Role;
  readonly department: string | null;
}

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly department: string | null;
  readonly disabledAt: Date | null;
  readonly since: Date;
}

const ORGANIZATION = [
  "organization.id",
  "organization.kind",
  "organization.name",
  "organization.siren",
  "organization.insee",
] as const;

/** The organisations that a person serves, by name. */
export async function listServices({ query }: Database, personId: string): Promise<Service[]> {
  return query
    .selectFrom("membership")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .where("membership.person_id", "=", personId)
    .orderBy("organization.name")
    .orderBy("organization.id")
    .select([...ORGANIZATION, "membership.role", "membership.department"])
    .execute();
}

/** The members of an organisation, by name. */
export async function listMembers({ query }: Database, organizationId: string): Promise<Member[]> {
  return query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .where("membership.organization_id", "=", organizationId)
    .orderBy("person.name")
    .orderBy("person.email")
    .select([
      "person.id as personId",
      "person.name",
      "person.email",
      "membership.role",
      "membership.department",
      "person.disabled_at as disabledAt",
      "membership.created_at as since",
    ])
    .execute();
}

/** Makes or changes a membership. */
export async function setMembership(
  { query }: Database,
  membership: {
    readonly personId: string;
    readonly organizationId: string;
    readonly role: Role;
    readonly department: string | null;
  },
): Promise<void> {
  const { personId, organizationId, role } = membership;
  const department = membership.department && storableText(membership.department);
  await query
    .insertInto("membership")
    .values({ person_id: personId, organization_id: organizationId, role, department })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "organization_id"]).doUpdateSet({ role, department }),
    )
    .execute();
}

/** Makes a membership unless there is one, which keeps its role. True when it was made. */
export async function addMembership(
  { query }: Database,
  membership: {
    readonly personId: string;
    readonly organizationId: string;
    readonly role: Role;
    readonly department: string | null;
  },
): Promise<boolean> {
  const { personId, organizationId, role } = membership;
  const department = membership.department && storableText(membership.department);
  const { numInsertedOrUpdatedRows } = await query
    .insertInto("membership")
    .values({ person_id: personId, organization_id: organizationId, role, department })
    .onConflict((conflict) => conflict.columns(["person_id", "organization_id"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends a membership. */
export async function deleteMembership(
  { query }: Database,
  personId: string,
  organizationId: string,
): Promise<void> {
  await query
    .deleteFrom("membership")
    .where("person_id", "=", personId)
    .where("organization_id", "=", organizationId)
    .execute();
}

/** How many accounts that are not disabled hold a role, in one organisation or in all. */
export async function countRole(
  { query }: Database,
  roles: readonly Role[],
  organizationId?: string,
): Promise<number> {
  let held = query
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .where("person.disabled_at", "is", null)
    .where("membership.role", "in", roles);
  if (organizationId !== undefined) held = held.where("membership.organization_id", "=", organizationId);
  const { count } = await held
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
