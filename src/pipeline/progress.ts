export type ProgressListener = (done: number, step: "read" | "clean" | "write") => void;

/** How often the listener hears of progress, in records. */
const STRIDE = 2_000;

/** Turns counts of records into a share of the whole work: reading is about a third of it, writing a tenth. */
export class Progress {
  readonly #listener: ProgressListener | undefined;
  #profiled = 0;
  #cleaned = 0;
  #told = 0;

  constructor(listener: ProgressListener | undefined) {
    this.#listener = listener;
  }

  profiled(count: number): void {
    this.#profiled += count;
    if (this.#profiled - this.#told >= STRIDE) {
      this.#told = this.#profiled;
      // The length is not known yet: approach a third without reaching it.
      this.#listener?.(0.3 * (1 - 1 / (1 + this.#profiled / 50_000)), "read");
    }
  }

  cleaned(count: number): void {
    this.#cleaned += count;
    this.#listener?.(0.3 + (0.6 * this.#cleaned) / Math.max(this.#profiled, 1), "clean");
  }

  finished(): void {
    this.#listener?.(1, "write");
  }
}
