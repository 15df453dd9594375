import type { Worker } from "node:worker_threads";
import { startThread } from "../../threads/startThread.ts";
import type { ProgressListener } from "../progress.ts";
import { DepositFailure, type FailureReason } from "./depositFailure.ts";
import type { DepositSink } from "./depositSink.ts";
import { readThreadError } from "./threadError.ts";
import type { FromThread, ThreadData, ToThread } from "./threadMessages.ts";

export interface ThreadLimits {
  /** Mebibytes of objects that a thread may hold. */
  readonly memoryMegabytes: number;
  /** A thread of which nothing was heard for so long is stopped. The time that the sink takes does not count. */
  readonly silenceSeconds: number;
}

/** One job on a thread. */
export interface ThreadTask {
  readonly message: Extract<ToThread, { type: "clean" | "recheck" }>;
  readonly sink: DepositSink | null;
  readonly onProgress: ProgressListener | undefined;
  readonly signal: AbortSignal | undefined;
}

/** How long a thread asked to stop may take to tidy up before it is stopped by force. */
const GRACE_MS = 3_000;

type Result = Extract<FromThread, { type: "done" }>["result"];

/** A thread that is ready for a job, and for the next one after; one job at a time. */
export class WarmThread {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  readonly #stop = new SharedArrayBuffer(4);
  /** Why the thread ended or is ending; null while it lives. */
  #end: DepositFailure | null = null;
  #fail: (error: Error) => void = () => {};
  #hear: (message: FromThread) => void = () => {};

  constructor(addresses: SharedArrayBuffer | null, limits: ThreadLimits) {
    this.#limits = limits;
    const workerData: ThreadData = { addresses, stop: this.#stop };
    this.#worker = startThread(new URL("./depositThread.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    });
    this.#worker.on("message", (message: FromThread) => this.#hear(message));
    this.#worker.on("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crashed";
      this.#end ??= new DepositFailure(reason, { cause: error });
    });
    this.#worker.on("exit", () => {
      this.#end ??= new DepositFailure("crashed");
      this.#fail(this.#end);
    });
    this.#worker.unref();
  }

  /** False once the thread ends: another must take its place. */
  get isAlive(): boolean {
    return this.#end === null;
  }

  /** Stops the thread by force; its job fails for this reason once nothing of it runs any more. */
  async end(reason: FailureReason): Promise<void> {
    this.#end ??= new DepositFailure(reason);
    await this.#worker.terminate();
  }

  /** Runs a job to its end. Throws what it threw, what the sink threw, or `DepositFailure`. */
  async run({ message, sink, onProgress, signal }: ThreadTask): Promise<Result> {
    const stop = new Int32Array(this.#stop);
    Atomics.store(stop, 0, 0);
    const timers: { silence?: NodeJS.Timeout | undefined; grace?: NodeJS.Timeout | undefined } = {};
    let refused: Error | null = null;
    const listen = (): void => {
      clearTimeout(timers.silence);
      timers.silence = setTimeout(() => void this.end("silent"), this.#limits.silenceSeconds * 1000);
    };
    const cancel = (): void => {
      Atomics.store(stop, 0, 1);
      timers.grace ??= setTimeout(() => void this.end("cancelled"), GRACE_MS);
    };
    const take = async (taken: Promise<void> | undefined): Promise<void> => {
      clearTimeout(timers.silence);
      try {
        await taken;
      } catch (error) {
        refused ??= error instanceof Error ? error : new Error(String(error));
        cancel();
      }
      if (!this.isAlive) return;
      listen();
      this.#worker.postMessage({ type: "ack" } satisfies ToThread, []);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    this.#worker.ref();
    try {
      return await new Promise<Result>((resolve, reject) => {
        this.#fail = reject;
        this.#hear = (heard) => {
          listen();
          switch (heard.type) {
            case "head":
              return void take(sink?.head(heard.head));
            case "records":
              return void take(sink?.records(heard.records));
            case "issues":
              return void take(sink?.issues(heard.issues));
            case "ready":
              return void take(sink?.ready(heard.result));
            case "progress":
              return onProgress?.(heard.done, heard.step);
            case "done":
              return resolve(heard.result);
            case "failed":
              return reject(readThreadError(heard.error));
          }
        };
        if (this.#end !== null) return reject(this.#end);
        listen();
        if (signal?.aborted) cancel();
        this.#worker.postMessage(message, []);
      });
    } catch (error) {
      throw refused ?? error;
    } finally {
      clearTimeout(timers.silence);
      clearTimeout(timers.grace);
      signal?.removeEventListener("abort", cancel);
      this.#fail = () => {};
      this.#hear = () => {};
      this.#worker.unref();
    }
  }
}
