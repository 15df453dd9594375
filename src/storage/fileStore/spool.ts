import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileTooLarge } from "./storeErrors.ts";

/** What a program that was killed may leave; no upload lasts that long. */
const STALE_MS = 24 * 3600 * 1000;

const NAME = /^[0-9a-f-]{36}\.part$/;

/** A file written to the end and synced to the disk. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Makes the folder where files are received, and clears what killed programs left in it a day ago or more. */
export async function openSpool(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = NAME.test(name) ? await stat(path).catch(() => null) : null;
    if (found !== null && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

/** Writes a stream to a new file of the folder, counting and hashing on the way. Nothing stays when it fails. */
export async function spool(
  content: AsyncIterable<Uint8Array>,
  folder: string,
  maxBytes: number,
): Promise<Spooled> {
  const path = join(folder, `${randomUUID()}.part`);
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return { path, sha256: hash.digest("hex"), size };
}
