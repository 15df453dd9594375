import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import type { ExportRecord } from "../../exchange/export/exportSource.ts";
import { stepBack } from "../../threads/stepBack.ts";
import type { ExportThreadData, ExportThreadRequest, ExportThreadResponse } from "./exportThread.ts";

// The program of the thread that writes one download, then ends.
stepBack();
const port = parentPort!;
const { format, path, source } = workerData as ExportThreadData;

async function ask(request: ExportThreadRequest): Promise<ExportThreadResponse> {
  const answered = once(port, "message") as Promise<[ExportThreadResponse]>;
  port.postMessage(request);
  return (await answered)[0];
}

async function* batches(): AsyncGenerator<readonly ExportRecord[]> {
  for (let batch = await ask("first"); batch !== null; batch = await ask("next")) yield batch;
}

const chosen = EXPORT_FORMATS.find(({ id }) => id === format)!;
await chosen.write({ ...source, batches }, path);
port.close();
