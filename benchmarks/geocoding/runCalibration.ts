import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { openIndex } from "../../src/geocoding/openIndex.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { copyWithout, isLeftOut } from "./leaveOut.ts";
import { isRight, oneKindQueries, stackedQueries } from "./measureNoise.ts";
import { readCases } from "./readCases.ts";
import { PUBLISHED_FILES } from "../../tests/publishedFiles.ts";

/** One street in this many is unknown to the index. */
const SHARE = 5;
const ADDRESS_FILES = join(PUBLISHED_FILES, "ban");
const WORK = process.env["TRABOULE_BENCH"] ?? "/tmp/traboule-geocoding";
const FAULTS = Number(process.env["FAULTS"] ?? 0);
const SOURCES: readonly (readonly [string, RegExp])[] = [
  ["ban-93010-bondy.fixed.csv", /^(?:"[^"]*",){3}\d+,"[^"]*","([^"]*)"/],
  ["bal-35047-bruz-v1.3.csv", /^(?:[^;]*;){6}([^;]*)/],
  ["ban-54084-mont-bonvillers.csv", /^(?:[^;]*;){6}([^;]*)/],
];

mkdirSync(WORK, { recursive: true });
const gazetteer = loadGazetteer();
const partial: string[] = [];
for (const [name, column] of SOURCES) {
  const out = join(WORK, `partial-${name}`);
  await copyWithout(join(ADDRESS_FILES, name), out, column, SHARE);
  partial.push(out);
}
const out = join(WORK, "partial.idx");
rmSync(out, { force: true });
await buildIndex({ files: partial, out });
const index = openIndex(out, gazetteer);
const cases = await readCases(
  SOURCES.map(([name]) => join(ADDRESS_FILES, name)),
  gazetteer,
);
const each = Number(process.env["EACH"] ?? 2000);
for (const [label, queries] of [
  ["one kind", oneKindQueries(cases, each, 21)],
  ["three stacked", stackedQueries(cases, each * 10, 23)],
] as const) {
  const tally = { known: 0, lost: 0, corrected: 0, wrong: 0, lostCorrected: 0 };
  let shown = 0;
  for (const { text, kinds, truth } of queries) {
    const result = index.search({ text });
    const lost = isLeftOut(truth.street, SHARE);
    tally[lost ? "lost" : "known"]++;
    if (result.status !== "corrected") continue;
    tally.corrected++;
    if (isRight(result, truth)) continue;
    tally.wrong++;
    if (lost) tally.lostCorrected++;
    if (shown++ < FAULTS)
      console.log(
        "  ",
        kinds.join("+"),
        "|",
        text,
        "|",
        truth.street,
        "→",
        result.answer?.label,
        result.answer?.score,
        result.reasons.map((one) => one.id.slice(10)).join(","),
      );
  }
  console.log(
    `${label}: ${tally.known} known, ${tally.lost} whose street the index lacks; corrected ${tally.corrected}, of which wrong ${tally.wrong} (${((100 * tally.wrong) / tally.corrected).toFixed(3)} %), ${tally.lostCorrected} for lack of the street`,
  );
}
