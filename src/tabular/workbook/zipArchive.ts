import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createInflateRaw, crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";

const STORED = 0;
const DEFLATED = 8;

/** Pieces large enough to cost little, and some read ahead: inflating works beside the thread that reads them. */
const INFLATE = { chunkSize: 1 << 17, readableHighWaterMark: 1 << 20 };

/** One part of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Date and time as the archive stores them (MS-DOS), for copying. */
  readonly time: number;
  readonly date: number;
  readonly externalAttributes: number;
  /** True when the name is known to be UTF-8. */
  readonly utf8Name: boolean;
  /** Where the compressed bytes begin in the file; known even after the archive is closed, once asked for. */
  dataStart(): Promise<number>;
}

export interface ZipArchive {
  readonly path: string;
  /** In the archive's order. */
  readonly entries: readonly ZipEntry[];
  /** By exact name, else by name without regard to case, as Office does; undefined when absent. */
  find(name: string): ZipEntry | undefined;
  /** The inflated bytes, checked against the limits while they come and against the checksum at the end. */
  stream(entry: ZipEntry, maxBytes?: number): AsyncGenerator<Buffer>;
  /** The bytes as stored in the archive. */
  rawStream(entry: ZipEntry): Promise<AsyncIterable<Buffer>>;
  close(): void;
}

/**
 * Opens a zip archive and lists its parts; nothing is inflated yet.
 * Throws `UnreadableFile` for a truncated, encrypted or tricked archive.
 */
export async function openZip(path: string): Promise<ZipArchive> {
  let zip: ZipFile;
  try {
    // Loaded here, so that a text file does not wait for it.
    const { openPromise } = await import("yauzl");
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: false });
  } catch (error) {
    throw new UnreadableFile("workbook.truncated", {}, { cause: error });
  }
  try {
    return archive(path, zip, await listEntries(zip));
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= LIMITS.entries)
        throw new UnreadableFile("workbook.bomb", { part: entry.fileName });
      if (entry.isEncrypted()) throw new UnreadableFile("workbook.encrypted");
      if (!entry.fileName.endsWith("/")) entries.push(describe(zip, entry));
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const trick = error instanceof Error && /path|characters in fileName/.test(error.message);
    throw new UnreadableFile(trick ? "workbook.entry-name" : "workbook.truncated", {}, { cause: error });
  }
  return entries;
}

function describe(zip: ZipFile, entry: Entry): ZipEntry {
  let start: number | null = null;
  return {
    name: entry.fileName,
    nameBytes: entry.fileNameRaw,
    method: entry.compressionMethod,
    crc: entry.crc32,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    externalAttributes: entry.externalFileAttributes,
    utf8Name: (entry.generalPurposeBitFlag & 0x800) !== 0,
    async dataStart() {
      try {
        start ??= (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
        return start;
      } catch (error) {
        throw new UnreadableFile("workbook.damaged", { part: entry.fileName }, { cause: error });
      }
    },
  };
}

function archive(path: string, zip: ZipFile, entries: readonly ZipEntry[]): ZipArchive {
  const exact = new Map(entries.map((entry) => [entry.name, entry]));
  const folded = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const rawStream = async (entry: ZipEntry) => {
    const start = await entry.dataStart();
    if (start + entry.compressedSize > zip.fileSize) throw new UnreadableFile("workbook.truncated");
    if (entry.compressedSize === 0) return empty();
    return createReadStream(path, { start, end: start + entry.compressedSize - 1, highWaterMark: 1 << 18 });
  };
  return {
    path,
    entries,
    find: (name) => exact.get(name) ?? folded.get(name.toLowerCase()),
    rawStream,
    stream: (entry, maxBytes = LIMITS.partBytes) => inflate(entry, rawStream, maxBytes),
    close: () => zip.close(),
  };
}

async function* empty(): AsyncGenerator<Buffer> {}

async function* inflate(
  entry: ZipEntry,
  rawStream: (entry: ZipEntry) => Promise<AsyncIterable<Buffer>>,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new UnreadableFile("workbook.damaged", { part: entry.name });
  }
  const raw = await rawStream(entry);
  let produced = 0;
  let checksum = 0;
  try {
    const ratioLimit = Math.max(LIMITS.ratioFloor, entry.compressedSize * LIMITS.ratio);
    const bytes: AsyncIterable<Buffer> =
      entry.method === STORED ? raw : pipeline(raw, createInflateRaw(INFLATE), () => {});
    for await (const chunk of bytes) {
      produced += chunk.length;
      if (produced > ratioLimit) throw new UnreadableFile("workbook.bomb", { part: entry.name });
      if (produced > maxBytes) throw new UnreadableFile("workbook.too-large", { part: entry.name });
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("workbook.damaged", { part: entry.name }, { cause: error });
  }
  if (checksum !== entry.crc) throw new UnreadableFile("workbook.damaged", { part: entry.name });
}
