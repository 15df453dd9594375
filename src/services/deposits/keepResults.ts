import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FileTooLarge } from "../../storage/fileStore/storeErrors.ts";
import type { Platform } from "../platform.ts";

/** A result file larger than this, in bytes, is not kept: the report says the same. */
const LARGEST = 500_000_000;

/** Puts the result files of a folder in the store: their keys by name. */
export async function keepResults({ files }: Platform, folder: string): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const name of await readdir(folder)) {
    try {
      const { key } = await files.put(createReadStream(join(folder, name)), { maxBytes: LARGEST });
      results[name] = key;
    } catch (error) {
      if (!(error instanceof FileTooLarge)) throw error;
    }
  }
  return results;
}
