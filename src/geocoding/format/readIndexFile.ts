import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { UnreadableIndex } from "../unreadableIndex.ts";
import {
  FORMAT_VERSION,
  HEADER_BYTES,
  type IndexDescription,
  type IndexTables,
  MAGIC,
  SECTIONS,
} from "./indexLayout.ts";

/** One read asks the system for at most this many bytes. */
const READ_BYTES = 1 << 28;

/** Reads a whole file into memory that worker threads can share. Throws `UnreadableIndex` where there is none. */
export function loadBytes(path: string): SharedArrayBuffer {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    throw new UnreadableIndex("geocoding.index-missing", { name: path }, { cause });
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new UnreadableIndex("geocoding.index-missing", { name: path });
    const bytes = new SharedArrayBuffer(status.size);
    const view = new Uint8Array(bytes);
    for (let at = 0; at < status.size;) {
      const read = readSync(file, view, at, Math.min(READ_BYTES, status.size - at), at);
      if (read === 0) throw new UnreadableIndex("geocoding.index-damaged", { name: path });
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

export interface IndexContent {
  readonly description: IndexDescription;
  readonly tables: IndexTables;
}

/**
 * The arrays of an index, as views on its bytes. `name` is for messages. `checked` skips the checksum, for bytes that
 * this process has already checked. Throws `UnreadableIndex`.
 */
export function viewIndex(bytes: SharedArrayBuffer, name: string, checked = false): IndexContent {
  const view = Buffer.from(bytes);
  if (view.length < HEADER_BYTES || view.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw new UnreadableIndex("geocoding.index-foreign", { name });
  const version = view.readUInt32LE(8);
  if (version !== FORMAT_VERSION)
    throw new UnreadableIndex("geocoding.index-version", { name, version, expected: FORMAT_VERSION });
  const sound = view.readDoubleLE(24) === view.length && (checked || isIntact(view));
  if (!sound) throw new UnreadableIndex("geocoding.index-damaged", { name });
  const start = HEADER_BYTES + view.readUInt32LE(16);
  const description = JSON.parse(view.toString("utf8", HEADER_BYTES, start)) as IndexDescription;
  const tables: Record<string, unknown> = {};
  for (const [section, Table] of Object.entries(SECTIONS)) {
    const [offset, length] = description.sections[section] ?? [0, 0];
    tables[section] = new Table(bytes, start + offset, length);
  }
  return { description, tables: tables as unknown as IndexTables };
}

function isIntact(view: Buffer): boolean {
  return crc32(view.subarray(HEADER_BYTES)) === view.readUInt32LE(12);
}
