import type { ExportFormatId } from "../../exchange/export/exportFormat.ts";
import type { ExportRecord, ExportSource } from "../../exchange/export/exportSource.ts";
import { startThread } from "../../threads/startThread.ts";

/** What the thread is started with: a source without its records. */
export interface ExportThreadData {
  readonly format: ExportFormatId;
  readonly path: string;
  readonly source: Omit<ExportSource, "batches">;
}

/** What the thread asks for: the records from the first one, or the batch that follows. */
export type ExportThreadRequest = "first" | "next";

/** A batch of records; null after the last. */
export type ExportThreadResponse = readonly ExportRecord[] | null;

/**
 * Writes a download in a thread of its own, for building one is work that would hold up every request. The records are read here
 * and handed over as they are asked for.
 */
export async function writeInThread(
  source: ExportSource,
  format: ExportFormatId,
  path: string,
): Promise<void> {
  const { batches, ...described } = source;
  const workerData: ExportThreadData = { format, path, source: described };
  const worker = startThread(new URL("./exportProgram.ts", import.meta.url), { workerData });
  let records = batches()[Symbol.asyncIterator]();
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (request: ExportThreadRequest) => {
        if (request === "first") records = batches()[Symbol.asyncIterator]();
        records.next().then(({ done, value }) => {
          worker.postMessage((done ? null : value) satisfies ExportThreadResponse, []);
        }, reject);
      });
      worker.once("error", reject);
      worker.once("exit", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`the export thread stopped (${code})`));
      });
    });
  } finally {
    await worker.terminate();
    await records.return?.(undefined);
  }
}
