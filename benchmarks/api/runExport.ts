import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { benchDatabase, growTo, MODEL, openApiBench, ownClient } from "./apiBench.ts";

// A whole csv of a million records, made as it is read by another process.
// `BENCH_POSTGRES_URL=postgres://… npx tsx benchmarks/api/runExport.ts [records]`
const records = Number(process.argv[2] ?? 1_000_000);
const TURNS = 3;
const MEGABYTE = 1e6;

const bench = await openApiBench(benchDatabase());
const headers = Object.entries(ownClient()).map(([name, value]) => `-H "${name}: ${value}"`);
const url = `${bench.url}/exports/${MODEL}.csv`;

/** Reads the download to its end with curl: `lines`, `seconds` to the first byte and to the last. */
async function download(): Promise<{ lines: number; first: number; seconds: number }> {
  const times = `-w "%{stderr}%{time_starttransfer} %{time_total}"`;
  const { stdout, stderr } = await promisify(execFile)("sh", [
    "-c",
    `curl -sf ${headers.join(" ")} ${times} ${url} | wc -l`,
  ]);
  const [first, seconds] = stderr.trim().split(" ").map(Number) as [number, number];
  return { lines: Number(stdout), first, seconds };
}

try {
  await growTo(bench.database, records);
  for (let turn = 1; turn <= TURNS; turn++) {
    await bench.database.query.deleteFrom("export_file").execute();
    const resting = process.memoryUsage().rss;
    let peak = resting;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
    const { lines, first, seconds } = await download();
    clearInterval(watch);
    if (lines - 1 !== records) throw new Error(`${lines - 1} records of ${records}`);
    console.log(
      `${lines - 1} records: begins after ${(first * 1000).toFixed(0)} ms, ${((lines - 1) / seconds).toFixed(0)} records per second; memory ${(resting / MEGABYTE).toFixed(0)} MB before, ${(peak / MEGABYTE).toFixed(0)} MB at most`,
    );
  }
} finally {
  await bench.close();
}
