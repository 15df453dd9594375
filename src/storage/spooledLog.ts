import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { TextWriter } from "./textWriter.ts";

/** Entries kept in memory; a town hall's file never reaches this, a million-row file goes to disk. */
const MEMORY_LIMIT = 60_000;
const CHUNK_BYTES = 1 << 16;

/**
 * An append-only list that can be read several times and whose memory is bounded: past a limit it lives on disk.
 * Reading is synchronous, because a promise for each of several million entries costs more than the disk.
 */
export class SpooledLog<Entry> implements Iterable<Entry> {
  readonly #path: string;
  readonly #limit: number;
  /** Each as JSON: entries themselves would keep in memory the chunks of the file that their texts were cut from. */
  #entries: string[] = [];
  #writer: TextWriter | null = null;
  #length = 0;

  /** `path` is created only if the log outgrows `limit` entries. */
  constructor(path: string, limit = MEMORY_LIMIT) {
    this.#path = path;
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  add(entry: Entry): void {
    this.#length++;
    const json = JSON.stringify(entry);
    if (this.#writer) {
      this.#writer.write(`${json}\n`);
      return;
    }
    this.#entries.push(json);
    if (this.#entries.length <= this.#limit) return;
    this.#writer = new TextWriter(this.#path);
    for (const one of this.#entries) this.#writer.write(`${one}\n`);
    this.#entries = [];
  }

  /** Ends the writing; reading starts after this. */
  close(): void {
    this.#writer?.close();
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const json of this.json()) yield JSON.parse(json) as Entry;
  }

  /** Each entry as JSON. */
  *json(): Generator<string> {
    if (this.#writer) yield* this.#stored();
    else yield* this.#entries;
  }

  *#stored(): Generator<string> {
    const descriptor = openSync(this.#path, "r");
    try {
      const decoder = new StringDecoder("utf8");
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      let rest = "";
      for (let bytes = readSync(descriptor, chunk); bytes > 0; bytes = readSync(descriptor, chunk)) {
        const lines = (rest + decoder.write(chunk.subarray(0, bytes))).split("\n");
        rest = lines.pop()!;
        yield* lines;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}
