import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ExportFile, keepExportFile } from "../../db/exports/exportFiles.ts";
import type { ExportFormat } from "../../exchange/export/exportFormat.ts";
import type { Platform } from "../platform.ts";
import { exportSource } from "./exportSource.ts";
import type { ExportTarget } from "./exportTarget.ts";
import { writeInThread } from "./exportThread.ts";

/** No download is refused for its size: it is ours. */
const ANY_SIZE = { maxBytes: Number.MAX_SAFE_INTEGER };

/** Puts a written download in the store, where the next requests find it. */
export async function keepExport(
  { database, files, clock }: Platform,
  target: ExportTarget,
  format: ExportFormat,
  path: string,
): Promise<ExportFile> {
  const { key, size } = await files.put(createReadStream(path), ANY_SIZE);
  const kept = {
    model: target.model.name,
    insee: target.insee ?? "",
    format: format.id,
    revision_id: target.revision,
    file_key: key,
    size,
    built_at: clock(),
  };
  await keepExportFile(database.query, kept);
  return kept;
}

/** A new folder for a download on its way to the store; whoever asks removes it. */
export function exportFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "traboule-export-"));
}

/** Builds a download in a thread and keeps it. */
export async function buildExport(
  platform: Platform,
  target: ExportTarget,
  format: ExportFormat,
): Promise<ExportFile> {
  const source = await exportSource(platform, target);
  const folder = await exportFolder();
  try {
    const path = join(folder, `export.${format.extension}`);
    await writeInThread(source, format.id, path);
    return await keepExport(platform, target, format, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
