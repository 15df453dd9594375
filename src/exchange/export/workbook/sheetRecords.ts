import type { ExportRecord, ExportSource } from "../exportSource.ts";

/** What spreadsheet programs open, heading row included. */
const ROWS = 1_048_576;

/**
 * The records of a source, read sheet by sheet: each call of `sheet` goes on where the one before stopped, once a sheet
 * is full.
 */
export class SheetRecords {
  readonly #batches: AsyncIterator<readonly ExportRecord[]>;
  readonly #rows: number;
  #waiting: readonly ExportRecord[] = [];
  #started = false;
  #ended = false;
  /** Records given so far. */
  count = 0;

  /** @param rows most rows of a sheet, its heading included */
  constructor(source: ExportSource, rows = ROWS) {
    this.#batches = source.batches()[Symbol.asyncIterator]();
    this.#rows = rows;
  }

  /** True when another sheet is needed: the first always is, be it empty. */
  get more(): boolean {
    return !this.#started || !this.#ended;
  }

  async *sheet(): AsyncGenerator<readonly ExportRecord[]> {
    this.#started = true;
    let room = this.#rows - 1;
    await this.#fill();
    while (room > 0 && !this.#ended) {
      const part = this.#waiting.slice(0, room);
      this.#waiting = this.#waiting.slice(part.length);
      room -= part.length;
      this.count += part.length;
      yield part;
      await this.#fill();
    }
  }

  async close(): Promise<void> {
    await this.#batches.return?.();
  }

  async #fill(): Promise<void> {
    while (this.#waiting.length === 0 && !this.#ended) {
      const next = await this.#batches.next();
      if (next.done) this.#ended = true;
      else this.#waiting = next.value;
    }
  }
}
