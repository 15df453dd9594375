import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { readIndex } from "../openIndex.ts";
import type { SearchRequest, SearchResponse, SearchThreadData } from "./searchMessages.ts";

const { bytes } = workerData as SearchThreadData;
const index = readIndex(bytes, loadGazetteer());

parentPort!.on("message", ({ id, queries }: SearchRequest) => {
  const response: SearchResponse = { id, results: queries.map((query) => index.search(query)) };
  parentPort!.postMessage(response, []);
});
