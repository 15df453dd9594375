import { rm } from "node:fs/promises";
import type { IncomingFile, ReceiveOptions, StoredFile } from "./fileStore.ts";
import { spool, type Spooled } from "./spool.ts";

/** Receives a file in the spool; `move` takes it from there to the store, by moving or by copying it. */
export async function receiveFile(
  content: AsyncIterable<Uint8Array>,
  { maxBytes }: ReceiveOptions,
  folder: string,
  move: (spooled: Spooled) => Promise<void>,
): Promise<IncomingFile> {
  const spooled = await spool(content, folder, maxBytes);
  const stored: StoredFile = { key: spooled.sha256, sha256: spooled.sha256, size: spooled.size };
  const discard = (): Promise<void> => rm(spooled.path, { force: true });
  return {
    ...stored,
    async keep() {
      try {
        await move(spooled);
      } finally {
        await discard();
      }
      return stored;
    },
    discard,
  };
}
