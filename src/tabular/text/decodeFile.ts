import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import type { TextEncoding } from "./textEncoding.ts";

interface ChunkDecoder {
  write(chunk: Buffer): string;
  end(): string;
}

function decoderOf(encoding: TextEncoding): ChunkDecoder {
  if (encoding === "windows-1252" || encoding === "macroman" || encoding === "cp850") {
    const decoder = iconv.getDecoder(encoding);
    if (encoding === "macroman") {
      // The table at hand predates 1998, when the euro took the place of the currency sign.
      return { write: (chunk) => decoder.write(chunk).replaceAll("¤", "€"), end: () => decoder.end() ?? "" };
    }
    return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? "" };
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/**
 * The text of a file, in chunks, from byte `skip` on. Bytes that mean nothing in the encoding become U+FFFD. The
 * file is closed when the reader stops early.
 */
export async function* decodeFile(
  path: string,
  encoding: TextEncoding,
  skip: number,
  chunkBytes = 1 << 16,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of createReadStream(path, { start: skip, highWaterMark: chunkBytes })) {
    const text = decoder.write(chunk as Buffer);
    if (text !== "") yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}
