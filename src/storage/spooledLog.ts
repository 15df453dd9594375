import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { TextWriter } from "./textWriter.ts";

/** Entries kept in memory; a town hall's file never reaches this, a million-row file goes to disk. */
const MEMORY_LIMIT = 200_000;

/** An append-only list that can be read several times and whose memory is bounded: past a limit it lives on disk. */
export class SpooledLog<Entry> implements AsyncIterable<Entry> {
  readonly #path: string;
  #entries: Entry[] = [];
  #writer: TextWriter | null = null;
  #length = 0;

  /** `path` is created only if the log outgrows the memory. */
  constructor(path: string) {
    this.#path = path;
  }

  get length(): number {
    return this.#length;
  }

  add(entry: Entry): void {
    this.#length++;
    if (this.#writer) {
      this.#writer.write(`${JSON.stringify(entry)}\n`);
      return;
    }
    this.#entries.push(entry);
    if (this.#entries.length < MEMORY_LIMIT) return;
    this.#writer = new TextWriter(this.#path);
    for (const one of this.#entries) this.#writer.write(`${JSON.stringify(one)}\n`);
    this.#entries = [];
  }

  /** Ends the writing; reading starts after this. */
  close(): void {
    this.#writer?.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Entry> {
    if (!this.#writer) {
      yield* this.#entries;
      return;
    }
    const lines = createInterface({ input: createReadStream(this.#path, "utf8"), crlfDelay: Infinity });
    for await (const line of lines) yield JSON.parse(line) as Entry;
  }
}
