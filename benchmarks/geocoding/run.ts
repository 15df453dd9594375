import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import {
  measureNoise,
  type NoiseTally,
  type NoisyQuery,
  oneKindQueries,
  stackedQueries,
} from "./measureNoise.ts";
import { NOISE_KINDS } from "./noise.ts";
import { readCases } from "./readCases.ts";
import { writeSyntheticTerritory } from "./syntheticTerritory.ts";
import { PUBLISHED_FILES } from "../../tests/publishedFiles.ts";

const ADDRESS_FILES = join(PUBLISHED_FILES, "ban");
const WORK = process.env["TRABOULE_BENCH"] ?? "/tmp/traboule-geocoding";
const REAL = ["ban-93010-bondy.fixed.csv", "bal-35047-bruz-v1.3.csv", "ban-54084-mont-bonvillers.csv"];
const FAULTS = Number(process.env["FAULTS"] ?? 0);

/** Processor seconds of this process, user mode. */
function userSeconds(): number {
  return process.cpuUsage().user / 1e6;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(3)} %`;
}

function show(label: string, tally: NoiseTally): void {
  const { queries, right, otherCommune, corrected, certainlyWrong } = tally;
  console.log(
    label.padEnd(20),
    `right ${percent(right, queries)}  other commune ${percent(otherCommune, queries)}  corrected ${percent(corrected, queries)}, of which wrong ${percent(certainlyWrong, Math.max(1, corrected))}`,
  );
}

mkdirSync(WORK, { recursive: true });
const gazetteer = loadGazetteer();
const rhone = join(WORK, "rhone.csv");
const out = join(WORK, "rhone.idx");
const files = REAL.map((name) => join(ADDRESS_FILES, name));
const numbers = await writeSyntheticTerritory({
  names: join(ADDRESS_FILES, "fantoir-69-clean.csv"),
  out: rhone,
  gazetteer,
  copies: 1,
  numbers: 11,
  seed: 7,
});
const started = userSeconds();
const { rmSync } = await import("node:fs");
rmSync(out, { force: true });
const report = await buildIndex({ files: [rhone, ...files], out });
console.log(
  `index: ${numbers} synthetic numbers, ${report.streets} streets, ${report.numbers} numbers, ${(report.bytes / 1e6).toFixed(2)} MB, built in ${report.seconds.toFixed(2)} s (${(userSeconds() - started).toFixed(2)} s of processor)`,
);
const index = openIndex(out, gazetteer);
const cases = await readCases(files, gazetteer);
const each = Number(process.env["EACH"] ?? 2000);
const single = oneKindQueries(cases, each, 11);
const stacked = stackedQueries(cases, each * 10, 13);
let shown = 0;
const onFault = (query: NoisyQuery, { status, answer, reasons }: ReturnType<typeof index.search>): void => {
  if (shown++ < FAULTS)
    console.log(
      "  ",
      query.kinds.join("+"),
      "|",
      query.text,
      "|",
      query.truth.street,
      "→",
      status,
      answer?.label,
      answer?.score,
      reasons.map((one) => one.id.slice(10)).join(","),
    );
};
for (const kind of NOISE_KINDS) {
  shown = 0;
  show(
    kind,
    measureNoise(
      index,
      single.filter((query) => query.kinds[0] === kind),
      onFault,
    ),
  );
}
show("one kind", measureNoise(index, single));
shown = 0;
show("three stacked", measureNoise(index, stacked, onFault));
const made = await readCases([rhone], gazetteer);
show("Rhône, one kind", measureNoise(index, oneKindQueries(made, each, 17)));
show("Rhône, stacked", measureNoise(index, stackedQueries(made, each * 10, 19)));
for (const [label, queries] of [
  ["one kind", single],
  ["three stacked", stacked],
] as const) {
  const rates: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = userSeconds();
    let slowest = 0;
    for (const { text } of queries) {
      const start = performance.now();
      index.search({ text });
      slowest = Math.max(slowest, performance.now() - start);
    }
    rates.push(queries.length / (userSeconds() - before));
  }
  console.log(`${label}: ${Math.round(Math.max(...rates))} queries/s of processor`);
}
