import { Duplex } from "node:stream";

/**
 * What `pg` takes for a socket: the bytes of PostgreSQL's protocol go to `send`, the answers come by `push`. The two
 * extra methods are those that `pg` calls on a `net.Socket`.
 */
export class PgliteStream extends Duplex {
  readonly #send: (bytes: Uint8Array) => void;
  readonly #onEnd: () => void;

  constructor(send: (bytes: Uint8Array) => void, onEnd: () => void) {
    super();
    this.#send = send;
    this.#onEnd = onEnd;
  }

  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(new Uint8Array(chunk));
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#onEnd();
    done(error);
  }
}
