import { benchDatabase, growTo, MODEL, openApiBench, ownClient, sampleBox } from "./apiBench.ts";

// The p95 of a page of 100 features in a box, as the collection grows. `BENCH_POSTGRES_URL=postgres://… npx tsx benchmarks/api/runGrowth.ts [most]`
const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const REQUESTS = 400;
const most = Number(process.argv[2] ?? SIZES.at(-1));

const KINDS = {
  box: (at: number) => `bbox=${sampleBox(at)}&limit=100`,
  "no filter": () => "limit=100",
  "box and field": (at: number) => `bbox=${sampleBox(at)}&limit=100&commune=Bron`,
} as const;

function p95(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

const bench = await openApiBench(benchDatabase());
try {
  const first = new Map<string, number>();
  for (const size of SIZES.filter((one) => one <= most)) {
    await growTo(bench.database, size);
    for (const [kind, queryOf] of Object.entries(KINDS)) {
      const times: number[] = [];
      for (let at = -50; at < REQUESTS; at += 1) {
        const started = performance.now();
        const response = await fetch(`${bench.url}/api/collections/${MODEL}/items?${queryOf(at + 50)}`, {
          headers: ownClient(),
        });
        if (response.status !== 200) throw new Error(await response.text());
        await response.arrayBuffer();
        if (at >= 0) times.push(performance.now() - started);
      }
      const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
      const high = p95(times);
      if (!first.has(kind)) first.set(kind, high);
      const growth = high / first.get(kind)!;
      console.log(
        `${kind}, ${size} records: median ${middle.toFixed(1)} ms, p95 ${high.toFixed(1)} ms (${growth.toFixed(2)} ×)`,
      );
    }
  }
} finally {
  await bench.close();
}
