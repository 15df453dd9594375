import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UnreadableOutlines } from "./unreadableOutlines.ts";

const CHUNK_BYTES = 1 << 18;
/** Thrice the most precise outlines of all the communes of France: beyond, a compressed file is a trap. */
const MOST_BYTES = 3_000_000_000;

/** Errors reach whoever reads the stream. */
function ignoreEnd(): void {}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/**
 * The text of a file of outlines in chunks, gunzipped when its first bytes say so; UTF-8, its mark left out. The file is closed when
 * the reader stops early. Throws `UnreadableOutlines`.
 */
export async function* outlineText(path: string): AsyncGenerator<string> {
  const name = basename(path);
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    const raw = (): Readable => createReadStream(path, { highWaterMark: CHUNK_BYTES });
    const input = (await isGzip(path))
      ? pipeline(raw(), createGunzip({ chunkSize: CHUNK_BYTES }), ignoreEnd)
      : raw();
    for await (const chunk of input as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new UnreadableOutlines("outlines.heavy", { name });
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (cause) {
    if (cause instanceof UnreadableOutlines) throw cause;
    const isCut = ((cause as NodeJS.ErrnoException).code ?? "").startsWith("Z_");
    throw new UnreadableOutlines(isCut ? "outlines.truncated" : "outlines.missing", { name }, { cause });
  }
  yield decoder.decode();
}
