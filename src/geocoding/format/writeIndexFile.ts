import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import {
  FORMAT_VERSION,
  HEADER_BYTES,
  type IndexDescription,
  type IndexTables,
  MAGIC,
  SECTIONS,
} from "./indexLayout.ts";

const ALIGNMENT = 8;

/** Writes an index next to its place, then moves it there: a reader never sees half a file. */
export function writeIndexFile(
  path: string,
  description: Omit<IndexDescription, "sections">,
  tables: IndexTables,
): number {
  const chunks = layOut(description, tables);
  const total = HEADER_BYTES + chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, 0, "latin1");
  header.writeUInt32LE(FORMAT_VERSION, 8);
  header.writeUInt32LE(
    chunks.reduce((sum, chunk) => crc32(chunk, sum), 0),
    12,
  );
  header.writeUInt32LE(chunks[0]!.byteLength, 16);
  header.writeDoubleLE(total, 24);
  const draft = `${path}.draft-${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(draft, "wx");
  try {
    for (const chunk of [header, ...chunks]) writeWhole(file, chunk);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  return total;
}

function writeWhole(file: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.byteLength;) at += writeSync(file, chunk, at, chunk.byteLength - at);
}

/** The description, then each section, all padded to the alignment. Offsets count from the end of the description. */
function layOut(description: Omit<IndexDescription, "sections">, tables: IndexTables): Uint8Array[] {
  const sections: Record<string, [number, number]> = {};
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const name of Object.keys(SECTIONS) as (keyof IndexTables)[]) {
    const table = tables[name];
    sections[name] = [offset, table.length];
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    chunks.push(bytes);
    const padding = (ALIGNMENT - (bytes.byteLength % ALIGNMENT)) % ALIGNMENT;
    if (padding > 0) chunks.push(new Uint8Array(padding));
    offset += bytes.byteLength + padding;
  }
  const json = JSON.stringify({ ...description, sections });
  const length = Buffer.byteLength(json);
  const text = Buffer.alloc(length + ((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT), " ");
  text.write(json);
  return [text, ...chunks];
}
