import type { FileKey } from "./fileStore.ts";
import { MissingFile } from "./storeErrors.ts";

const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a name is that of a stored file. */
export function isFileKey(name: string): boolean {
  return SHA256.test(name);
}

/** The relative path of a file, `ab/abcd…`, so that no folder grows too long. Throws `MissingFile` for what is no key. */
export function pathOfKey(key: FileKey): string {
  if (!isFileKey(key)) throw new MissingFile();
  return `${key.slice(0, 2)}/${key}`;
}
