import { benchDatabase, growTo, MODEL, openApiBench, ownClient } from "./apiBench.ts";

// A whole csv of a million records, made as it is read. `BENCH_POSTGRES_URL=postgres://… npx tsx benchmarks/api/runExport.ts [records]`
const records = Number(process.argv[2] ?? 1_000_000);
const MEGABYTE = 1e6;

const bench = await openApiBench(benchDatabase());
try {
  await growTo(bench.database, records);
  await bench.database.query.deleteFrom("export_file").execute();
  const resting = process.memoryUsage().rss;
  let peak = resting;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
  const started = performance.now();
  const response = await fetch(`${bench.url}/exports/${MODEL}.csv`, {
    headers: { ...ownClient(), "accept-encoding": "identity" },
  });
  let first: number | null = null;
  let [bytes, lines] = [0, 0];
  for await (const chunk of response.body!) {
    first ??= performance.now() - started;
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  console.log(`${lines - 1} records, ${(bytes / MEGABYTE).toFixed(0)} MB`);
  console.log(
    `begins after ${first!.toFixed(0)} ms, ${((lines - 1) / seconds).toFixed(0)} records per second`,
  );
  console.log(
    `memory: ${(resting / MEGABYTE).toFixed(0)} MB before, ${(peak / MEGABYTE).toFixed(0)} MB at most, reader included`,
  );
} finally {
  await bench.close();
}
