import { Migrator, sql } from "kysely";
import type { Database } from "../database.ts";
import { MIGRATIONS } from "./migrations.ts";

/**
 * Brings the fixed tables to the latest version, or to the one named. Each migration is whole or not at all; several
 * processes that start together wait for one another. Rejects with the error of the migration that failed.
 */
export async function migrate(database: Database, upTo?: string): Promise<void> {
  await sql`create schema if not exists traboule`.execute(database.query);
  const migrator = new Migrator({
    db: database.query,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    migrationTableSchema: "traboule",
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error("the database could not be migrated", { cause: error });
}
