import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { countUtf8, unfinishedTail, type Utf8Census } from "./utf8Census.ts";

/** What one pass over the bytes of a text file tells of its encoding. */
export interface TextScan extends Utf8Census {
  readonly bytes: number;
  /** False when the file holds nothing but spaces, line breaks and NULs. */
  readonly hasContent: boolean;
  /** Short stretches of bytes around those that are not UTF-8, from the whole file. */
  readonly excerpts: Uint8Array;
}

const AROUND = 16;
const EXCERPTS_LIMIT = 256 * 1024;

const isBlankByte = (byte: number): boolean => byte <= 0x20 && byte !== 0x1b;

/** Reads the whole file once, in bounded memory. `skip` is the length of the byte order mark. */
export async function scanText(path: string, skip: number): Promise<TextScan> {
  const census: Utf8Census = { sequences: 0, stray: 0 };
  const excerpts: Uint8Array[] = [];
  let excerptBytes = 0;
  let bytes = 0;
  let hasContent = false;
  let carried: Buffer = Buffer.alloc(0);

  const scanChunk = (chunk: Buffer): void => {
    hasContent ||= chunk.some((byte) => !isBlankByte(byte));
    // An accent-rich file in UTF-8 goes through the native check; the count only matters when it fails somewhere.
    if (isUtf8(chunk)) {
      if (census.sequences < 1000) countUtf8(chunk.subarray(0, 65_536), census, () => {});
      else census.sequences += chunk.length >> 6;
      return;
    }
    let covered = 0;
    countUtf8(chunk, census, (at) => {
      if (at < covered || excerptBytes >= EXCERPTS_LIMIT) return;
      covered = at + AROUND;
      const excerpt = Buffer.from(chunk.subarray(Math.max(0, at - AROUND), covered));
      excerpts.push(excerpt, Buffer.from(" "));
      excerptBytes += excerpt.length + 1;
    });
  };

  for await (const read of createReadStream(path, { start: skip, highWaterMark: 1 << 18 })) {
    const chunk = carried.length > 0 ? Buffer.concat([carried, read as Buffer]) : (read as Buffer);
    bytes += (read as Buffer).length;
    const tail = unfinishedTail(chunk);
    scanChunk(tail > 0 ? chunk.subarray(0, chunk.length - tail) : chunk);
    carried = tail > 0 ? Buffer.from(chunk.subarray(chunk.length - tail)) : Buffer.alloc(0);
  }
  if (carried.length > 0) {
    // A sequence cut by the end of the file says nothing against UTF-8, unless there was no other accent.
    hasContent = true;
    if (census.sequences === 0) {
      census.stray += carried.length;
      excerpts.push(carried);
    }
  }
  return { ...census, bytes, hasContent, excerpts: Buffer.concat(excerpts) };
}
