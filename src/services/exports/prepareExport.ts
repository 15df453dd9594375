import { Problem } from "../../domain/problem/problem.ts";
import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import type { Platform } from "../platform.ts";
import type { Jobs } from "../queue.ts";
import { buildExport } from "./buildExport.ts";
import { findExportTarget } from "./exportTarget.ts";
import { findExport } from "./openExport.ts";

/** Builds a download ahead of its first reader. Nothing to do when it is there, or when its data have been withdrawn. */
export async function prepareExport(platform: Platform, job: Jobs["build-export"]): Promise<void> {
  const { model, insee, format: id, revision } = job;
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (!format) return;
  try {
    const target = await findExportTarget(platform, { model, insee: insee === "" ? null : insee, revision });
    if (!(await findExport(platform, target, format))) await buildExport(platform, target, format);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
