import { closeSync, openSync, writeSync } from "node:fs";
import { crc32, createDeflateRaw } from "node:zlib";
import type { ZipEntry } from "../workbook/zipArchive.ts";

const STORED = 0;
const DEFLATED = 8;
const MAX_SIZE = 0xffff_ffff;
const UTF8_NAME = 0x800;
/** 1 January 1980, the first day a zip can tell: what we write does not depend on the clock. */
const FIRST_DAY = 0x21;
/** Fast: sheets are large and repetitive, and a person waits. */
const LEVEL = 1;

/** Pieces wait in a queue of a few megabytes, so that compressing goes on beside the thread that makes them. */
const DEFLATE = {
  level: LEVEL,
  chunkSize: 1 << 17,
  memLevel: 9,
  writableHighWaterMark: 1 << 22,
  readableHighWaterMark: 1 << 20,
};

interface Written {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly offset: number;
  readonly attributes: number;
  crc: number;
  compressedSize: number;
  size: number;
}

/** Writes a zip archive part after part, holding only a few pieces of each in memory. */
export class ZipWriter {
  readonly #file: number;
  readonly #written: Written[] = [];
  #position = 0;

  /** The file must not exist yet. */
  constructor(path: string) {
    this.#file = openSync(path, "wx");
  }

  /** Copies a part of another archive as it is, compressed bytes included. */
  async copy(entry: ZipEntry, raw: AsyncIterable<Buffer>): Promise<void> {
    const { nameBytes: name, method, time, date, externalAttributes: attributes } = entry;
    const part = this.#start({ name, flags: entry.utf8Name ? UTF8_NAME : 0, method, time, date, attributes });
    for await (const chunk of raw) this.#append(part, chunk);
    part.crc = entry.crc;
    part.size = entry.size;
    this.#finish(part);
  }

  /** Adds a part of UTF-8 text, compressed. */
  async add(name: string, text: string | Iterable<string> | AsyncIterable<string>): Promise<void> {
    const part = this.#start({
      name: Buffer.from(name),
      flags: UTF8_NAME,
      method: DEFLATED,
      time: 0,
      date: FIRST_DAY,
      attributes: 0,
    });
    const deflate = createDeflateRaw(DEFLATE);
    const writing = this.#drain(part, deflate);
    const failed = writing.then(
      () => false,
      () => true,
    );
    try {
      for await (const piece of typeof text === "string" ? [text] : text) {
        const bytes = Buffer.from(piece);
        part.crc = crc32(bytes, part.crc);
        part.size += bytes.length;
        if (deflate.write(bytes)) continue;
        if (
          await Promise.race([new Promise<false>((done) => deflate.once("drain", () => done(false))), failed])
        )
          break;
      }
      deflate.end();
      await writing;
    } finally {
      // What is still being compressed must not be written once the file is closed.
      deflate.destroy();
      await failed;
    }
    this.#finish(part);
  }

  /** Writes the directory, the parts named `first` ahead of the others, and closes the file. */
  close(first: readonly string[] = []): void {
    const early = new Set(first);
    const isEarly = (part: Written) => early.has(part.name.toString());
    const parts = [...this.#written.filter(isEarly), ...this.#written.filter((part) => !isEarly(part))];
    const start = this.#position;
    for (const part of parts) this.#write(directoryEntry(part));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(parts.length, 8);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(this.#position - start, 12);
    end.writeUInt32LE(start, 16);
    this.#write(end);
    closeSync(this.#file);
  }

  /** Closes the file, unfinished. */
  abandon(): void {
    closeSync(this.#file);
  }

  async #drain(part: Written, bytes: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of bytes) this.#append(part, chunk);
  }

  #start(part: Omit<Written, "offset" | "crc" | "compressedSize" | "size">): Written {
    const started: Written = { ...part, offset: this.#position, crc: 0, compressedSize: 0, size: 0 };
    this.#written.push(started);
    this.#write(localHeader(started));
    return started;
  }

  #append(part: Written, chunk: Buffer): void {
    this.#write(chunk);
    part.compressedSize += chunk.length;
  }

  #finish(part: Written): void {
    if (this.#position > MAX_SIZE || part.size > MAX_SIZE) throw new Error("A workbook cannot go past 4 GB");
    const header = localHeader(part);
    this.#writeAt(header, part.offset);
  }

  #write(bytes: Buffer): void {
    this.#writeAt(bytes, this.#position);
    this.#position += bytes.length;
  }

  /** A disk that fills up takes a part of the bytes before it refuses the rest. */
  #writeAt(bytes: Buffer, position: number): void {
    for (let at = 0; at < bytes.length;)
      at += writeSync(this.#file, bytes, at, bytes.length - at, position + at);
  }
}

function localHeader(part: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, part);
  return Buffer.concat([header, part.name]);
}

function directoryEntry(part: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  writeCommon(entry, 6, part);
  entry.writeUInt32LE(part.attributes, 38);
  entry.writeUInt32LE(part.offset, 42);
  return Buffer.concat([entry, part.name]);
}

/** The fields that a local header and a directory entry share, in the same order. */
function writeCommon(target: Buffer, at: number, part: Written): void {
  target.writeUInt16LE(part.method === STORED ? 10 : 20, at);
  target.writeUInt16LE(part.flags, at + 2);
  target.writeUInt16LE(part.method, at + 4);
  target.writeUInt16LE(part.time, at + 6);
  target.writeUInt16LE(part.date, at + 8);
  target.writeUInt32LE(part.crc, at + 10);
  target.writeUInt32LE(part.compressedSize, at + 14);
  target.writeUInt32LE(part.size, at + 18);
  target.writeUInt16LE(part.name.length, at + 22);
}
