import { Worker } from "node:worker_threads";
import type { Geocoder } from "../geocoder.ts";
import type { GeocodingResult } from "../geocodingResult.ts";
import type { SearchRequest, SearchResponse, SearchThreadData } from "./searchMessages.ts";

interface Waiting {
  readonly resolve: (results: readonly GeocodingResult[]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Why the thread stopped; null while it runs. */
  failure: Error | null;
}

/** Run from its sources, the program is TypeScript: its threads need the loader that the main thread has. */
function startWorker(workerData: SearchThreadData): Worker {
  if (import.meta.url.endsWith(".js"))
    return new Worker(new URL("./searchWorker.js", import.meta.url), { workerData });
  const program = new URL("./searchWorker.ts", import.meta.url).href;
  const loader = import.meta.resolve("tsx/esm/api");
  const code = `import("${loader}").then(({ register }) => { register(); return import("${program}"); })`;
  return new Worker(code, { eval: true, workerData });
}

function startThread(bytes: SharedArrayBuffer): Thread {
  const thread: Thread = { worker: startWorker({ bytes }), waiting: new Map(), failure: null };
  const fail = (error: Error): void => {
    thread.failure ??= error;
    for (const { reject } of thread.waiting.values()) reject(error);
    thread.waiting.clear();
  };
  thread.worker.on("message", ({ id, results }: SearchResponse) => {
    const waiting = thread.waiting.get(id);
    thread.waiting.delete(id);
    waiting?.resolve(results);
  });
  thread.worker.on("error", fail);
  thread.worker.on("exit", (code) => fail(new Error(`search thread stopped (${code})`)));
  return thread;
}

/**
 * Threads that share one open index. Each batch goes to the least busy thread; the caller bounds how many batches wait. A thread
 * that dies fails its batches.
 */
export function createSearchPool(bytes: SharedArrayBuffer, threads: number): Geocoder {
  const pool = Array.from({ length: Math.max(1, threads) }, () => startThread(bytes));
  let last = 0;
  return {
    geocode(queries) {
      const thread = pool.reduce((best, one) => (one.waiting.size < best.waiting.size ? one : best));
      if (thread.failure !== null) return Promise.reject(thread.failure);
      const request: SearchRequest = { id: ++last, queries };
      return new Promise((resolve, reject) => {
        thread.waiting.set(request.id, { resolve, reject });
        thread.worker.postMessage(request, []);
      });
    },
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}
