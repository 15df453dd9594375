import { performance } from "node:perf_hooks";
import { statSync } from "node:fs";
import { EXPORT_FORMATS } from "../../src/exchange/export/exportFormats.ts";
import { syntheticSource } from "./syntheticSource.ts";

const [id, records, path] = process.argv.slice(2);
const format = EXPORT_FORMATS.find((one) => one.id === id);
if (format === undefined || records === undefined || path === undefined)
  throw new Error("runOne FORMAT RECORDS PATH");

const source = syntheticSource(Number(records));
const before = process.memoryUsage().rss;
let generating = performance.now();
for await (const batch of source.batches()) void batch.length;
generating = performance.now() - generating;

let firstByte = Number.NaN;
if (format.stream !== null) {
  const started = performance.now();
  for await (const bytes of format.stream(source)) {
    if (bytes.length > 0) {
      firstByte = performance.now() - started;
      break;
    }
  }
}

const writing = performance.now();
await format.write(source, path);
const seconds = (performance.now() - writing) / 1000;
const answer = {
  format: id,
  seconds,
  perSecond: Math.round(Number(records) / seconds),
  generatingSeconds: generating / 1000,
  firstByteMs: firstByte,
  megabytes: statSync(path).size / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  startMegabytes: before / 1e6,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
