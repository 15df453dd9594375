import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { listPublishedParts } from "../../db/items/publishedParts.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import type { Platform } from "../platform.ts";
import { exportSource } from "./exportSource.ts";
import { findExportTarget } from "./exportTarget.ts";

export interface PublishedFiles {
  /** Identifier of a model; null for every dataset. */
  readonly model: string | null;
  /** INSEE code; null for the whole territory. */
  readonly insee: string | null;
  /** Identifier of a format, `csv` among them. */
  readonly format: string;
  /** Folder that receives them; made when absent. */
  readonly out: string;
}

/**
 * Writes what is published as files, one per dataset, as readers download them; those of an earlier run are replaced. Gives their
 * paths. Throws `export.unknown` for an unknown model or format, and as `findExportTarget` does for a model that was asked by name.
 */
export async function writePublished(
  platform: Platform,
  { model: asked, insee, format: id, out }: PublishedFiles,
): Promise<string[]> {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) throw new Problem("export.unknown");
  await mkdir(out, { recursive: true });
  const paths: string[] = [];
  for (const model of asked === null ? await publishedModels(platform, insee) : [asked]) {
    const target = await findExportTarget(platform, { model, insee, revision: null });
    const path = join(out, `${insee === null ? "" : `${insee}-`}${model}.${format.extension}`);
    if (existsSync(path)) await rm(path);
    await format.write(await exportSource(platform, target), path);
    paths.push(path);
  }
  return paths;
}

async function publishedModels({ database, models }: Platform, insee: string | null): Promise<string[]> {
  const published: string[] = [];
  for (const { name: model } of models.list()) {
    const own = insee === null ? {} : { insee };
    if ((await listPublishedParts(database.reading, { model, ...own })).length > 0) published.push(model);
  }
  return published;
}
