import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { writeSyntheticTerritory } from "./syntheticTerritory.ts";
import { PUBLISHED_FILES } from "../../tests/publishedFiles.ts";

/** Grows an index of the Rhône's names to millions of numbers, and extends the line to the whole of France. */
const ADDRESS_FILES = join(PUBLISHED_FILES, "ban");
const WORK = process.env["TRABOULE_BENCH"] ?? "/tmp/traboule-geocoding";
const FRANCE = 26_000_000;

mkdirSync(WORK, { recursive: true });
const gazetteer = loadGazetteer();
const measures: { readonly numbers: number; readonly bytes: number; readonly open: number }[] = [];
for (const copies of [1, 5, 14]) {
  const source = join(WORK, "france.csv");
  const out = join(WORK, `france-${copies}.idx`);
  await writeSyntheticTerritory({
    names: join(ADDRESS_FILES, "fantoir-69-clean.csv"),
    out: source,
    gazetteer,
    copies,
    numbers: 11,
    seed: 9,
  });
  rmSync(out, { force: true });
  const before = process.cpuUsage().user;
  const { numbers, streets, bytes, seconds } = await buildIndex({ files: [source], out });
  const built = (process.cpuUsage().user - before) / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  const started = performance.now();
  const index = openIndex(out, gazetteer);
  index.search({ text: "1 rue de la République 69500 Bron" });
  const open = (performance.now() - started) / 1000;
  measures.push({ numbers, bytes, open });
  console.log(
    `${numbers} numbers, ${streets} streets from ${(statSync(source).size / 1e6).toFixed(0)} MB: ${(bytes / 1e6).toFixed(1)} MB (${(bytes / numbers).toFixed(2)} bytes a number), built in ${seconds.toFixed(1)} s (${built.toFixed(1)} s of processor), opened and first answer in ${open.toFixed(2)} s, peak ${peak.toFixed(0)} MB`,
  );
  rmSync(source);
  rmSync(out);
}
const [first] = measures;
const last = measures.at(-1)!;
const perNumber = (of: "bytes" | "open"): number => (last[of] - first![of]) / (last.numbers - first!.numbers);
const share = FRANCE - last.numbers;
console.log(
  `all France (${FRANCE} numbers): ${((last.bytes + share * perNumber("bytes")) / 1e9).toFixed(2)} GB, opens in ${(last.open + share * perNumber("open")).toFixed(2)} s`,
);
