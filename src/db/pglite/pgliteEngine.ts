import type { Worker } from "node:worker_threads";
import { startThread } from "../../threads/startThread.ts";
import type { PgliteRequest, PgliteResponse, PgliteThreadData } from "./pgliteMessages.ts";
import { PgliteStream } from "./pgliteStream.ts";

/** The embedded PostgreSQL, in a thread of its own so that no query delays a request. One session. */
export interface PgliteEngine {
  /** A connection for `pg`: `new Client({ stream: engine.connect })`. */
  connect(): PgliteStream;
  /** The whole database as a tar archive, consistent, that a new folder can start from. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

type Waiting = { resolve: (response: PgliteResponse) => void; reject: (error: Error) => void };

/** Starts the engine on a folder, in memory when null. Rejects when the folder is not a database it can read. */
export async function startPglite(data: PgliteThreadData): Promise<PgliteEngine> {
  const worker = startThread(new URL("./pgliteProgram.ts", import.meta.url), { workerData: data });
  const first = await firstResponse(worker);
  if ("failure" in first) {
    await worker.terminate();
    throw new Error(first.failure);
  }
  let stream: PgliteStream | null = null;
  const waiting: Waiting[] = [];
  const ask = (request: PgliteRequest): Promise<PgliteResponse> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(request, []);
    });
  const fail = (error: Error): void => {
    stream?.destroy(error);
    for (const one of waiting.splice(0)) one.reject(error);
  };
  worker.on("message", (response: PgliteResponse) => {
    if ("bytes" in response) stream?.push(response.bytes);
    else if ("failure" in response) fail(new Error(response.failure));
    else waiting.shift()?.resolve(response);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`database thread stopped (${code})`)));
  return {
    connect: () =>
      (stream = new PgliteStream(
        (bytes) => worker.postMessage({ bytes } satisfies PgliteRequest, [bytes.buffer as ArrayBuffer]),
        () => (stream = null),
      )),
    async dump() {
      const response = await ask({ ask: "dump" });
      if (!("dump" in response)) throw new Error("the database gave no dump");
      return response.dump;
    },
    async close() {
      await ask({ ask: "close" });
      await worker.terminate();
    },
  };
}

function firstResponse(worker: Worker): Promise<PgliteResponse> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
