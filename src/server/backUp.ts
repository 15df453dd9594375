import { mkdir } from "node:fs/promises";
import type { Config } from "../config.ts";
import { Problem } from "../domain/problem/problem.ts";
import type { ProblemCode } from "../domain/problem/problems.ts";
import type { Params } from "../domain/journal/outcome.ts";
import type { BackupManifest } from "../services/backup/backupManifest.ts";
import { writeBackup } from "../services/backup/writeBackup.ts";
import { askRunning, holdFolder } from "./controlSocket.ts";
import { openConfiguredDatabase } from "./openConfiguredDatabase.ts";
import { openFiles } from "./openFiles.ts";

export interface BackupCounts {
  readonly rows: number;
  readonly files: number;
  /** When it was taken, ISO 8601. */
  readonly at: string;
}

/** How much a backup holds. */
export function countBackup({ tables, files, at }: BackupManifest): BackupCounts {
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length, at };
}

/**
 * Writes a backup in a new folder. A platform that runs on the same data folder writes it itself, for the embedded database bears
 * one process; otherwise this process does.
 */
export async function backUp(config: Config, folder: string): Promise<BackupCounts> {
  const answer = await askRunning(config.dataFolder, { do: "backup", folder });
  if (answer !== null) {
    if ("refused" in answer) throw new Problem(answer.refused as ProblemCode, answer.params as Params);
    return answer.done as BackupCounts;
  }
  await mkdir(config.dataFolder, { recursive: true });
  const held = await holdFolder(config.dataFolder, () => Promise.reject(new Problem("service.busy")));
  const database = await openConfiguredDatabase(config);
  try {
    return countBackup(await writeBackup({ database, files: await openFiles(config) }, folder, new Date()));
  } finally {
    await database.close();
    await held.close();
  }
}
