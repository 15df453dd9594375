import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { UnwritableFolder } from "./unwritableFolder.ts";

/** Bytes gathered before each write. */
const BUFFER_LENGTH = 1 << 18;

interface Checkpoint<State> {
  /** What the work depends on: a checkpoint of other work is of no use. */
  readonly fingerprint: string;
  /** Length of the partial file when the state was true. */
  readonly bytes: number;
  readonly state: State;
}

/** Opens the partial file. Throws `UnwritableFolder` when neither it nor its target can be written. */
function openTarget(target: string, partial: string, flags: "r+" | "w"): number {
  if (existsSync(target) && statSync(target).isDirectory())
    throw new UnwritableFolder(target, Object.assign(new Error(target), { code: "EISDIR" }));
  try {
    return openSync(partial, flags);
  } catch (error) {
    throw new UnwritableFolder(target, error);
  }
}

/**
 * A text file written over a long time, which appears under its name only when it is whole. Beside it stand the part already
 * written (`.partial`) and a checkpoint (`.partial.json`), from which the same work, killed, goes on.
 */
export class ResumableFile<State> {
  /** The state at the checkpoint that this run goes on from; null when it starts anew. */
  readonly resumed: State | null;
  readonly #target: string;
  readonly #partial: string;
  readonly #note: string;
  readonly #fingerprint: string;
  readonly #descriptor: number;
  #bytes = 0;
  #buffer: string[] = [];
  #length = 0;
  #open = true;

  constructor(target: string, fingerprint: string) {
    this.#target = target;
    this.#partial = `${target}.partial`;
    this.#note = `${target}.partial.json`;
    this.#fingerprint = fingerprint;
    const found = this.#readCheckpoint();
    this.resumed = found?.state ?? null;
    this.#descriptor = openTarget(target, this.#partial, found ? "r+" : "w");
    this.#bytes = found?.bytes ?? 0;
    if (found) ftruncateSync(this.#descriptor, found.bytes);
    else rmSync(this.#note, { force: true });
  }

  write(text: string): void {
    this.#buffer.push(text);
    this.#length += text.length;
    if (this.#length >= BUFFER_LENGTH) this.#flush();
  }

  /** From here the work can go on, should it stop: all that was written is on the disk before the state is. */
  checkpoint(state: State): void {
    this.#flush();
    fsyncSync(this.#descriptor);
    const checkpoint: Checkpoint<State> = { fingerprint: this.#fingerprint, bytes: this.#bytes, state };
    writeFileSync(`${this.#note}.new`, JSON.stringify(checkpoint));
    renameSync(`${this.#note}.new`, this.#note);
  }

  /** Gives the file its name, in place of any other; the traces of the work go. */
  finish(): void {
    this.#flush();
    fsyncSync(this.#descriptor);
    this.stop();
    renameSync(this.#partial, this.#target);
    rmSync(this.#note, { force: true });
  }

  /** Ends without finishing. The part written stays when a checkpoint can use it. Harmless after `finish`. */
  stop(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#descriptor);
  }

  /** Leaves nothing behind, neither part nor checkpoint. */
  discard(): void {
    this.stop();
    rmSync(this.#partial, { force: true });
    rmSync(this.#note, { force: true });
  }

  #flush(): void {
    if (this.#length === 0) return;
    const block = Buffer.from(this.#buffer.join(""), "utf8");
    let done = 0;
    // The length grows once all is written: after a failure the same block is written over what it left.
    while (done < block.length)
      done += writeSync(this.#descriptor, block, done, block.length - done, this.#bytes + done);
    this.#bytes += done;
    this.#buffer = [];
    this.#length = 0;
  }

  #readCheckpoint(): Checkpoint<State> | null {
    if (!existsSync(this.#note) || !existsSync(this.#partial)) return null;
    try {
      const found = JSON.parse(readFileSync(this.#note, "utf8")) as Checkpoint<State>;
      const whole = statSync(this.#partial).size >= found.bytes;
      return found.fingerprint === this.#fingerprint && whole ? found : null;
    } catch {
      return null;
    }
  }
}
