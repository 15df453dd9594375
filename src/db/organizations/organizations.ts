import type { Insertable, Kysely, Selectable, Updateable } from "kysely";
import type { Schema } from "../schema.ts";
import type { OrganizationTable } from "../schema/organizationTables.ts";

export type StoredOrganization = Selectable<OrganizationTable>;

/** Keeps a new organisation and gives it back with its identifier. */
export function createOrganization(
  db: Kysely<Schema>,
  organization: Insertable<OrganizationTable>,
): Promise<StoredOrganization> {
  return db.insertInto("organization").values(organization).returningAll().executeTakeFirstOrThrow();
}

/** All of them, the metropolis first, then communes and partners by name. */
export async function listOrganizations(db: Kysely<Schema>): Promise<StoredOrganization[]> {
  const organizations = await db.selectFrom("organization").selectAll().execute();
  const rank = ({ kind }: StoredOrganization): number => ["metropolis", "commune", "partner"].indexOf(kind);
  return organizations.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "fr"));
}

/** The organisation whose INSEE code or SIREN this is: what its addresses are made of. */
export function findOrganization(db: Kysely<Schema>, code: string): Promise<StoredOrganization | undefined> {
  return db
    .selectFrom("organization")
    .selectAll()
    .where((eb) => eb.or([eb("insee", "=", code), eb("siren", "=", code)]))
    .executeTakeFirst();
}

/** An organisation by its identifier. */
export function organizationById(db: Kysely<Schema>, id: string): Promise<StoredOrganization | undefined> {
  return db.selectFrom("organization").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Changes some of what is kept of it. */
export async function changeOrganization(
  db: Kysely<Schema>,
  id: string,
  change: Updateable<OrganizationTable>,
): Promise<void> {
  await db.updateTable("organization").set(change).where("id", "=", id).execute();
}
