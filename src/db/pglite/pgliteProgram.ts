import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import type { PgliteRequest, PgliteResponse, PgliteThreadData } from "./pgliteMessages.ts";

const { folder, seed } = workerData as PgliteThreadData;

function tell(response: PgliteResponse): void {
  parentPort!.postMessage(response, []);
}

/** The engine touches all of its shared buffers at once: the default, 128 MB, would be most of an idle server's memory. */
const START_PARAMETERS = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

async function open(): Promise<PGlite> {
  const start = seed === null ? {} : { loadDataDir: new Blob([seed as Uint8Array<ArrayBuffer>]) };
  return PGlite.create({
    ...(folder && { dataDir: folder }),
    extensions: { pg_trgm, unaccent },
    startParams: START_PARAMETERS,
    ...start,
  });
}

async function answer(db: PGlite, request: PgliteRequest): Promise<void> {
  if ("bytes" in request) {
    tell({ bytes: await db.execProtocolRaw(request.bytes) });
  } else if (request.ask === "dump") {
    const file = await db.dumpDataDir("none");
    tell({ dump: new Uint8Array(await file.arrayBuffer()) });
  } else {
    await db.close();
    tell({ closed: true });
    parentPort!.close();
  }
}

// One request after the other: the engine has a single session.
try {
  const db = await open();
  let last = Promise.resolve();
  parentPort!.on("message", (request: PgliteRequest) => {
    last = last
      .then(() => answer(db, request))
      .catch((error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }));
  });
  tell({ ready: true });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
}
