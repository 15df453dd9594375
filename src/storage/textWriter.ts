import { closeSync, openSync, writeFileSync } from "node:fs";

/** Gathered before each write: large enough for few system calls, small enough for flat memory. */
const BUFFER_BYTES = 1 << 17;
/** A UTF-16 unit never takes more in UTF-8. */
const MOST_BYTES = 3;

/**
 * Appends UTF-8 text to a new file through a buffer of bounded size. Synchronous, because its callers produce text
 * faster than a disk takes it and must not queue it in memory. After a write that failed, nothing more is written.
 */
export class TextWriter {
  readonly #descriptor: number;
  #state: "open" | "failed" | "closed" = "open";
  // Bytes, not texts to join later: millions of short-lived texts that wait together burden the garbage collector.
  readonly #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #length = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "wx");
  }

  write(text: string): void {
    const most = text.length * MOST_BYTES;
    if (most > BUFFER_BYTES - this.#length) this.#flush();
    if (most > BUFFER_BYTES) this.#put(Buffer.from(text));
    else this.#length += this.#buffer.write(text, this.#length);
  }

  /** Writes what is left and closes the file. Harmless when called again. */
  close(): void {
    if (this.#state === "closed") return;
    try {
      this.#flush();
    } finally {
      this.#state = "closed";
      closeSync(this.#descriptor);
    }
  }

  #flush(): void {
    const bytes = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    this.#put(bytes);
  }

  #put(bytes: Buffer): void {
    if (bytes.length === 0 || this.#state !== "open") return;
    this.#state = "failed";
    writeFileSync(this.#descriptor, bytes);
    this.#state = "open";
  }
}
