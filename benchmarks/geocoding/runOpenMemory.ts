import { join } from "node:path";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";

/** What opening the index of `run.ts` adds to the process, communes of France included. Run with `--expose-gc`. */
const WORK = process.env["TRABOULE_BENCH"] ?? "/tmp/traboule-geocoding";

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

const start = resident();
const gazetteer = loadGazetteer();
gazetteer.byPostcode("69500");
gazetteer.byName("bron");
const communes = resident();
const opened = performance.now();
const index = openIndex(join(WORK, "rhone.idx"), gazetteer);
const { status } = index.search({ text: "12 rue de la République 69500 Bron" });
const seconds = (performance.now() - opened) / 1000;
const full = resident();
console.log(
  `communes of France ${(communes - start).toFixed(0)} MB, index ${(full - communes).toFixed(0)} MB, in all ${(full - start).toFixed(0)} MB; opened and first answer (${status}) in ${seconds.toFixed(2)} s`,
);
