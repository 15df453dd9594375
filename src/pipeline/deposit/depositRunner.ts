import { existsSync } from "node:fs";
import { clearAbandoned } from "../../storage/staleStaging.ts";
import type { ProgressListener } from "../progress.ts";
import type { DepositResult } from "./depositResult.ts";
import { DepositFailure } from "./depositFailure.ts";
import type { DepositJob, RecheckJob } from "./depositJob.ts";
import type { DepositSink } from "./depositSink.ts";
import type { Recheck } from "./recheckRecords.ts";
import { type ThreadLimits, type ThreadTask, WarmThread } from "./warmThread.ts";

export interface RunnerOptions extends Partial<ThreadLimits> {
  /** Threads at the most, each started when it is first needed, and kept; 1 unless said. */
  readonly threads?: number;
  /** The bytes of an open address index (`AddressIndex.bytes`); null without one. */
  readonly addresses: SharedArrayBuffer | null;
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ProgressListener;
}

/** Cleans deposits in threads of their own, so that the caller's stays free; jobs wait for a thread in their order. */
export interface DepositRunner {
  /**
   * `cleanDeposit` in a thread: the same calls to `sink`, the same result, the same errors. Throws `DepositFailure` besides, when it is
   * cancelled, needs too much memory, goes silent or crashes; the next job then has a new thread.
   */
  clean(job: DepositJob, sink: DepositSink, options?: RunOptions): Promise<DepositResult>;
  /** `recheckRecords` in a thread. Throws `DepositFailure`. */
  recheck(job: RecheckJob, options?: Pick<RunOptions, "signal">): Promise<Recheck>;
  /** Starts a thread before the first job needs it. */
  warm(): void;
  /** Stops every thread; what runs or waits fails with the reason `closed`. */
  close(): Promise<void>;
}

const MEMORY_MEGABYTES = 1_024;
const SILENCE_SECONDS = 300;

/** Makes a runner. Its threads do not keep the program running while they are idle. */
export function createDepositRunner(options: RunnerOptions): DepositRunner {
  const { threads = 1, addresses, memoryMegabytes = MEMORY_MEGABYTES } = options;
  const limits = { memoryMegabytes, silenceSeconds: options.silenceSeconds ?? SILENCE_SECONDS };
  const idle: WarmThread[] = [];
  const busy = new Set<WarmThread>();
  const queue: { start: () => void; refuse: (error: Error) => void }[] = [];
  let free = Math.max(1, threads);
  let isClosed = false;

  /** A thread for one job, once one is free. */
  async function takeThread(signal: AbortSignal | undefined): Promise<WarmThread> {
    if (free > 0) free--;
    else
      await new Promise<void>((resolve, reject) => {
        const place = { start: resolve, refuse: reject };
        queue.push(place);
        const leave = (): void => {
          const at = queue.indexOf(place);
          if (at !== -1) queue.splice(at, 1);
          reject(new DepositFailure("cancelled"));
        };
        signal?.addEventListener("abort", leave, { once: true });
      });
    let thread = idle.pop();
    while (thread !== undefined && !thread.isAlive) thread = idle.pop();
    thread ??= new WarmThread(addresses, limits);
    busy.add(thread);
    return thread;
  }

  function giveBack(thread: WarmThread): void {
    busy.delete(thread);
    if (thread.isAlive) idle.push(thread);
    const next = queue.shift();
    if (next) next.start();
    else free++;
  }

  async function run(task: ThreadTask, out: string | null): Promise<unknown> {
    if (isClosed) throw new DepositFailure("closed");
    if (task.signal?.aborted) throw new DepositFailure("cancelled");
    const thread = await takeThread(task.signal);
    try {
      return await thread.run(task);
    } finally {
      if (!thread.isAlive && out !== null && existsSync(out)) clearAbandoned(out);
      giveBack(thread);
    }
  }

  return {
    clean(job, sink, { signal, onProgress } = {}) {
      const task: ThreadTask = { message: { type: "clean", job }, sink, onProgress, signal };
      return run(task, job.out) as Promise<DepositResult>;
    },
    recheck(job, { signal } = {}) {
      const task: ThreadTask = {
        message: { type: "recheck", job },
        sink: null,
        onProgress: undefined,
        signal,
      };
      return run(task, null) as Promise<Recheck>;
    },
    warm() {
      if (!isClosed && busy.size + idle.length === 0) idle.push(new WarmThread(addresses, limits));
    },
    async close() {
      isClosed = true;
      for (const { refuse } of queue.splice(0)) refuse(new DepositFailure("closed"));
      await Promise.all([...busy, ...idle].map((thread) => thread.end("closed")));
    },
  };
}
