import { type Insertable, type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { OrganizationTable } from "../schema/organizationTables.ts";
import { deleteSetting } from "./settings.ts";

export interface NewTerritory {
  readonly metropolis: Insertable<OrganizationTable>;
  readonly communes: readonly Insertable<OrganizationTable>[];
  readonly administrator: {
    readonly email: string;
    readonly name: string;
    readonly language: "fr" | "en";
  };
  /** Forgotten with the same stroke: the key that opened the installation. */
  readonly spentSetting: string;
}

/** Whether nobody has an account yet. */
export async function isEmptyInstallation(db: Kysely<Schema>): Promise<boolean> {
  const person = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
  return person === undefined;
}

/**
 * Puts the metropolis, its communes and the first account in an empty installation, all or nothing. Null, and nothing done, when
 * somebody was there first; else the identifiers of the metropolis and of the administrator.
 */
export function insertTerritory(
  db: Kysely<Schema>,
  { metropolis, communes, administrator, spentSetting }: NewTerritory,
): Promise<{ readonly metropolisId: string; readonly personId: string } | null> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('traboule:installation'))`.execute(trx);
    if (!(await isEmptyInstallation(trx))) return null;
    const { id: metropolisId } = await trx
      .insertInto("organization")
      .values(metropolis)
      .returning("id")
      .executeTakeFirstOrThrow();
    for (let at = 0; at < communes.length; at += 500)
      await trx
        .insertInto("organization")
        .values(communes.slice(at, at + 500))
        .execute();
    const { id: personId } = await trx
      .insertInto("person")
      .values(administrator)
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("membership")
      .values({ person_id: personId, organization_id: metropolisId, role: "administrator" })
      .execute();
    await deleteSetting(trx, spentSetting);
    return { metropolisId, personId };
  });
}
