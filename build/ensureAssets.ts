import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildAssets } from "./buildAssets.ts";

/** Where the pages look for their assets when they run from sources. */
const CACHE = resolve(import.meta.dirname, "../node_modules/.cache/traboule-assets");

/**
 * Builds the assets for tests and for development from sources; takes under a second. When a source does not compile,
 * no manifest is left behind: whatever needs the assets fails, whatever does not still runs.
 */
export async function ensureAssets(): Promise<void> {
  try {
    await buildAssets({ outdir: CACHE, effort: "fast" });
  } catch (error) {
    await rm(join(CACHE, "manifest.json"), { force: true });
    throw error;
  }
}
