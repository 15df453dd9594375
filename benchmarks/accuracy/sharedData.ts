import { existsSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED_FILES } from "../../tests/publishedFiles.ts";

/** Whether the real files are on this machine: beside the repository, or where TRABOULE_SHARED says. */
export function hasSharedData(): boolean {
  return existsSync(PUBLISHED_FILES);
}

/** The path of a real file, from its path inside the folder of shared data. */
export function sharedPath(name: string): string {
  return join(PUBLISHED_FILES, name);
}
