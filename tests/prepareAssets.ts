import { ensureAssets } from "../build/ensureAssets.ts";

/** Builds the pages' assets once before the tests. */
export default async function prepareAssets(): Promise<void> {
  try {
    await ensureAssets();
  } catch (error) {
    process.stderr.write(`The web assets do not build; tests of pages will fail.\n${String(error)}\n`);
  }
}
