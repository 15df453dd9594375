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

const KINDS: readonly StoredOrganization["kind"][] = ["metropolis", "commune", "partner"];
const NAMES = new Intl.Collator("fr");

function inOrder(organizations: StoredOrganization[]): StoredOrganization[] {
  return organizations.sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || NAMES.compare(a.name, b.name),
  );
}

/** All of them, the metropolis first, then communes and partners by name. Grows with the territory: not for every page. */
export async function listOrganizations(db: Kysely<Schema>): Promise<StoredOrganization[]> {
  return inOrder(await db.selectFrom("organization").selectAll().execute());
}

/** Some of them by their identifiers, in the same order. */
export async function organizationsById(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<StoredOrganization[]> {
  if (ids.length === 0) return [];
  return inOrder(
    await db
      .selectFrom("organization")
      .selectAll()
      .where("id", "in", [...ids])
      .execute(),
  );
}

/** The metropolis; undefined before it is chosen. */
export function findMetropolis(db: Kysely<Schema>): Promise<StoredOrganization | undefined> {
  return db
    .selectFrom("organization")
    .selectAll()
    .where("kind", "=", "metropolis")
    .orderBy("name")
    .limit(1)
    .executeTakeFirst();
}

/** The INSEE codes of the communes that take part. */
export async function listCommuneCodes(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("organization")
    .select("insee")
    .where("insee", "is not", null)
    .orderBy("insee")
    .execute();
  return rows.flatMap(({ insee }) => insee ?? []);
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
