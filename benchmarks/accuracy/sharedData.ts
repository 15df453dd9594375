import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = process.env["TRABOULE_SHARED"] ?? resolve(import.meta.dirname, "../../../shared/data");

/** Whether the real files are on this machine: beside the repository, or where TRABOULE_SHARED says. */
export function hasSharedData(): boolean {
  return existsSync(FOLDER);
}

/** The path of a real file, from its path inside the folder of shared data. */
export function sharedPath(name: string): string {
  return join(FOLDER, name);
}
