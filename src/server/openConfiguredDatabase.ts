import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { openDatabase } from "../db/openDatabase.ts";
import { Problem } from "../domain/problem/problem.ts";

/** The database that the configuration names. Throws `service.database` when it cannot be opened. */
export async function openConfiguredDatabase({ databaseUrl, dataFolder }: Config): Promise<Database> {
  const url = databaseUrl?.reveal() ?? null;
  const folder = join(dataFolder, "database");
  if (url === null) await mkdir(folder, { recursive: true });
  return openDatabase({ url, folder }).catch((error: unknown) => {
    throw new Problem("service.database", {}, { cause: error });
  });
}
