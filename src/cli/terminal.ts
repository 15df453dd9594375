const BAR_WIDTH = 30;

/** Where a command speaks: words for people on stderr, results for machines on stdout. */
export class Terminal {
  readonly #stdout: NodeJS.WriteStream;
  readonly #stderr: NodeJS.WriteStream;
  #barShown = false;

  constructor(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream) {
    this.#stdout = stdout;
    this.#stderr = stderr;
  }

  /** A line for a person. */
  say(text: string): void {
    this.#clearBar();
    this.#stderr.write(`${text}\n`);
  }

  /** A result for a machine, or the answer that was asked for. */
  print(text: string): void {
    this.#clearBar();
    this.#stdout.write(`${text}\n`);
  }

  /** Draws how far the work is, between 0 and 1; nothing where stderr is not a terminal. */
  progress(done: number, label: string): void {
    if (!this.#stderr.isTTY) return;
    const filled = Math.round(done * BAR_WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    this.#stderr.write(`\r${bar} ${String(Math.round(done * 100)).padStart(3)} % ${label}\u001B[K`);
    this.#barShown = true;
  }

  #clearBar(): void {
    if (this.#barShown) this.#stderr.write("\r\u001B[K");
    this.#barShown = false;
  }
}
