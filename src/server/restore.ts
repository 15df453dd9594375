import { mkdir } from "node:fs/promises";
import type { Config } from "../config.ts";
import { Problem } from "../domain/problem/problem.ts";
import { restoreBackup } from "../services/backup/restoreBackup.ts";
import { type BackupCounts, countBackup } from "./backUp.ts";
import { holdFolder } from "./controlSocket.ts";
import { openConfiguredDatabase } from "./openConfiguredDatabase.ts";
import { openFiles } from "./openFiles.ts";

/** Puts a backup into the empty database and files that the configuration names. No platform may run on them. */
export async function restore(config: Config, folder: string): Promise<BackupCounts> {
  await mkdir(config.dataFolder, { recursive: true });
  const held = await holdFolder(config.dataFolder, () => Promise.reject(new Problem("service.busy")));
  const database = await openConfiguredDatabase(config);
  try {
    return countBackup(await restoreBackup({ database, files: await openFiles(config) }, folder));
  } finally {
    await database.close();
    await held.close();
  }
}
