import { Readable, pipeline } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { type ZipEntry, centralDirectory, dataDescriptor, localHeader } from "./zipRecords.ts";

/** What zip archives without extensions can tell, in bytes. */
const LARGEST = 2 ** 32 - 1;

/** Text by pieces, made as they are read, compressed; or a whole text, stored as it is. */
export type ZipPart =
  | { readonly name: string; readonly content: Iterable<string> | AsyncIterable<string> }
  | { readonly name: string; readonly stored: string };

/** A part or an archive of more than 4 GiB: the records must be exported in another format. */
export class ArchiveTooLarge extends Error {}

/**
 * A zip archive, its parts written in UTF-8 as they are read, in flat memory. No library at hand writes a stream whose
 * first part has its size before it, which OpenDocument asks for. The archive's dates are those of `modified`, so that
 * the same parts give the same bytes.
 *
 * @param largest most bytes of a part before compression, and of the archive
 * @throws {ArchiveTooLarge}
 */
export async function* zipParts(
  parts: Iterable<ZipPart>,
  modified: Date,
  largest = LARGEST,
): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  const counted = (bytes: Uint8Array): Uint8Array => {
    offset += bytes.length;
    if (offset > largest) throw new ArchiveTooLarge();
    return bytes;
  };
  for (const part of parts) {
    if ("stored" in part) {
      const bytes = Buffer.from(part.stored);
      const size = bytes.length;
      const entry: ZipEntry = {
        name: part.name,
        method: 0,
        streamed: false,
        offset,
        size,
        compressed: size,
        crc: crc32(bytes),
      };
      entries.push(entry);
      yield counted(Buffer.concat([localHeader(entry, modified), bytes]));
      continue;
    }
    const entry: ZipEntry = {
      name: part.name,
      method: 8,
      streamed: true,
      offset,
      size: 0,
      compressed: 0,
      crc: 0,
    };
    entries.push(entry);
    yield counted(localHeader(entry, modified));
    for await (const bytes of deflated(part.content, entry, largest)) {
      entry.compressed += bytes.length;
      yield counted(bytes);
    }
    yield counted(dataDescriptor(entry));
  }
  yield counted(centralDirectory(entries, offset, modified));
}

/** The content's compressed bytes; its size and checksum are added up in the entry. */
function deflated(
  content: Iterable<string> | AsyncIterable<string>,
  entry: ZipEntry,
  largest: number,
): AsyncIterable<Uint8Array> {
  async function* plain(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.size += bytes.length;
      if (entry.size > largest) throw new ArchiveTooLarge(entry.name);
      entry.crc = crc32(bytes, entry.crc);
      yield bytes;
    }
  }
  const bytes = Readable.from(plain(), { objectMode: true, highWaterMark: 1 });
  // An error of the first stream is that of the second, which is being read.
  return pipeline(bytes, createDeflateRaw({ level: 5 }), () => {});
}
