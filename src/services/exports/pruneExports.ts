import { forgetExportFiles } from "../../db/exports/exportFiles.ts";
import type { Platform } from "../platform.ts";

/** A past revision that somebody asked for is often asked for again. */
const KEPT_DAYS = 7;

/** Removes the downloads that show no current state, some days after they were built, and those of withdrawn data. */
export async function pruneExports({ database, files, clock }: Platform): Promise<void> {
  const before = new Date(clock().getTime() - KEPT_DAYS * 24 * 3600 * 1000);
  for (const key of await forgetExportFiles(database.query, before)) await files.delete(key);
}
