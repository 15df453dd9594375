import { closeSync, openSync, writeFileSync } from "node:fs";

/** Characters gathered before each write: large enough for few system calls, small enough for flat memory. */
const BUFFER_LENGTH = 1 << 18;

/**
 * Appends UTF-8 text to a new file through a buffer of bounded size. Synchronous, because its callers produce text
 * faster than a disk takes it and must not queue it in memory.
 */
export class TextWriter {
  readonly #descriptor: number;
  #buffer: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "wx");
  }

  write(text: string): void {
    this.#buffer.push(text);
    this.#length += text.length;
    if (this.#length >= BUFFER_LENGTH) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#descriptor);
  }

  #flush(): void {
    if (this.#length > 0) writeFileSync(this.#descriptor, this.#buffer.join(""));
    this.#buffer = [];
    this.#length = 0;
  }
}
