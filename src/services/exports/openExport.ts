import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ExportFile, findExportFile } from "../../db/exports/exportFiles.ts";
import type { ExportFormat } from "../../exchange/export/exportFormat.ts";
import type { Platform } from "../platform.ts";
import { awaitExport } from "./awaitExport.ts";
import { exportFolder, keepExport } from "./buildExport.ts";
import { exportSource } from "./exportSource.ts";
import type { ExportTarget } from "./exportTarget.ts";

/** A download: kept, or made as it is read. */
export type OpenExport =
  | { readonly kind: "kept"; readonly file: ExportFile }
  | { readonly kind: "made"; readonly bytes: () => AsyncIterable<Uint8Array> };

/** Texts are sent while they are made; the other formats have their ends to write first. */
const SENT_AT_ONCE: ReadonlySet<string> = new Set(["csv", "csv-excel", "geojson"]);

/** The download that was built of a target, if it still holds what it should. */
export async function findExport(
  { database }: Platform,
  { model, insee, revision, withdrawnAt }: ExportTarget,
  format: ExportFormat,
): Promise<ExportFile | null> {
  const key = { model: model.name, insee: insee ?? "", format: format.id, revision_id: revision };
  const file = await findExportFile(database.reading, key);
  const isStale = file !== undefined && withdrawnAt !== null && file.built_at <= withdrawnAt;
  return file === undefined || isStale ? null : file;
}

/** Opens a download, building it when it was not. Throws `export.being-built`. */
export async function openExport(
  platform: Platform,
  target: ExportTarget,
  format: ExportFormat,
): Promise<OpenExport> {
  const kept = await findExport(platform, target, format);
  if (kept) return { kind: "kept", file: kept };
  if (format.stream === null || !SENT_AT_ONCE.has(format.id))
    return { kind: "kept", file: await awaitExport(platform, target, format) };
  return { kind: "made", bytes: () => sentAndKept(platform, target, format) };
}

/** The bytes as they are made, written beside on the way, and kept when the reader took them to the end. */
async function* sentAndKept(
  platform: Platform,
  target: ExportTarget,
  format: ExportFormat,
): AsyncGenerator<Uint8Array> {
  const source = await exportSource(platform, target);
  const folder = await exportFolder();
  const path = join(folder, `export.${format.extension}`);
  try {
    const copy = await open(path, "wx");
    try {
      for await (const chunk of format.stream!(source)) {
        await copy.writeFile(chunk);
        yield chunk;
      }
    } finally {
      await copy.close();
    }
    // The reader has every byte: what fails now only means that the next one waits for them again.
    await keepExport(platform, target, format, path).catch((error: unknown) => {
      platform.log.warn({ error, model: target.model.name, format: format.id }, "export not kept");
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
