import { mkdir } from "node:fs/promises";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { Problem } from "../domain/problem/problem.ts";
import { holdFolder } from "../server/controlSocket.ts";
import { openConfiguredDatabase } from "../server/openConfiguredDatabase.ts";

/**
 * Opens the platform's database for one command. The embedded one bears one process: throws `folder.in-use` while the platform
 * runs on it. A server bears both.
 */
export async function withDatabase<Result>(
  config: Config,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { dataFolder, databaseUrl } = config;
  await mkdir(dataFolder, { recursive: true });
  const held =
    databaseUrl === null
      ? await holdFolder(dataFolder, () => Promise.reject(new Problem("service.busy")))
      : null;
  try {
    const database = await openConfiguredDatabase(config);
    try {
      await migrate(database);
      return await use(database);
    } finally {
      await database.close();
    }
  } finally {
    await held?.close();
  }
}
