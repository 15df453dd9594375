import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { UnreadableIndex } from "../unreadableIndex.ts";

const CHUNK_BYTES = 1 << 20;
/** No address takes as much: what goes on longer without a line break is no file of addresses. */
const LONGEST_LINE = 4_000_000;

/** What was read of a file, known once its lines have been. */
export interface SourceDigest {
  sha256: string;
  bytes: number;
}

/**
 * Gives the lines of a text file, gunzipped when its first bytes say so, several at a time. UTF-8; windows-1252 when it
 * is not. A quoted field may hold line breaks: such lines come joined. `onBytes` follows the bytes read on disk.
 */
export async function* sourceLines(
  path: string,
  digest: SourceDigest,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string[]> {
  const name = basename(path);
  const hash = createHash("sha256");
  async function* tapped(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, {
      highWaterMark: CHUNK_BYTES,
    }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      digest.bytes += chunk.length;
      onBytes(chunk.length);
      yield chunk;
    }
  }
  const input: AsyncIterable<Buffer> = (await isGzip(path)) ? gunzip(tapped()) : tapped();
  let decoder: TextDecoder | null = null;
  let rest = "";
  try {
    for await (const chunk of input) {
      decoder ??= new TextDecoder(isUtf8Start(chunk) ? "utf-8" : "windows-1252");
      const text = rest + decoder.decode(chunk, { stream: true });
      const end = text.lastIndexOf("\n");
      if (end < 0 && text.length > LONGEST_LINE)
        throw new UnreadableIndex("geocoding.source-columns", { name, columns: "" });
      rest = text.slice(end + 1);
      if (end >= 0) yield text.slice(0, end).split("\n");
    }
  } catch (cause) {
    if (cause instanceof UnreadableIndex) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (code.startsWith("Z_")) throw new UnreadableIndex("geocoding.source-truncated", { name }, { cause });
    throw new UnreadableIndex("geocoding.source-missing", { name }, { cause });
  }
  rest += decoder?.decode() ?? "";
  if (rest !== "") yield [rest];
  digest.sha256 = hash.digest("hex");
}

function gunzip(raw: AsyncIterable<Buffer>): Readable {
  return pipeline(raw, createGunzip({ chunkSize: CHUNK_BYTES }), ignoreEnd);
}

/** Errors reach whoever reads the stream. */
function ignoreEnd(): void {}

async function isGzip(path: string): Promise<boolean> {
  const name = basename(path);
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new UnreadableIndex("geocoding.source-missing", { name }, { cause });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (cause) {
    throw new UnreadableIndex("geocoding.source-missing", { name }, { cause });
  } finally {
    await file.close();
  }
}

/** Whether a first chunk is UTF-8, its last character perhaps cut. */
function isUtf8Start(chunk: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
