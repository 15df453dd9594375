import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rangeLength } from "./byteRange.ts";
import { isFileKey, pathOfKey } from "./fileKey.ts";
import type { FileKey, FileStore, StoreEntry } from "./fileStore.ts";
import { receiveFile } from "./incomingFile.ts";
import { openSpool, type Spooled } from "./spool.ts";
import { MissingFile, StoreUnavailable } from "./storeErrors.ts";
import { verifiedStream } from "./verifiedStream.ts";

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

/** A rename is durable once its folder is written. Windows syncs no folder, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function statOrNull(path: string): Promise<{ size: number; mtime: Date } | null> {
  return stat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw new StoreUnavailable(codeOf(error), error);
  });
}

/**
 * Files in a folder of the disk: `ab/<sha256>`, and `incoming/` for those on their way in. A file appears whole, by a rename on
 * the same disk, after it was synced. Throws `StoreUnavailable` when the folder cannot be written.
 */
export async function openDiskFileStore(root: string): Promise<FileStore> {
  const incoming = join(root, "incoming");
  await openSpool(incoming).catch((error: unknown) => {
    throw new StoreUnavailable(codeOf(error), error);
  });
  const locate = (key: FileKey): string => join(root, pathOfKey(key));

  async function move(spooled: Spooled): Promise<void> {
    const path = locate(spooled.sha256);
    const made = await mkdir(dirname(path), { recursive: true });
    await rename(spooled.path, path);
    await syncFolder(dirname(path));
    if (made !== undefined) await syncFolder(root);
  }

  async function head(key: FileKey): Promise<StoreEntry | null> {
    if (!isFileKey(key)) return null;
    const found = await statOrNull(locate(key));
    return found && { key, size: found.size, storedAt: found.mtime };
  }

  const store: FileStore = {
    receive: (content, options) => receiveFile(content, options, incoming, move),
    put: async (content, options) => (await store.receive(content, options)).keep(),
    async get(key, range) {
      const path = locate(key);
      const found = await head(key);
      if (found === null) throw new MissingFile();
      const length = range ? rangeLength(range, found.size) : found.size;
      const content = createReadStream(path, range && { start: range.start, end: range.start + length - 1 });
      return verifiedStream(content, key, { length, sha256: range ? null : key });
    },
    head,
    delete: (key) => rm(locate(key), { force: true }),
    async *list() {
      for (const folder of await readdir(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        for (const name of await readdir(join(root, folder))) {
          const found = await head(name);
          if (found !== null) yield found;
        }
      }
    },
  };
  return store;
}
