import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { buildIndex } from "../../src/geocoding/build/buildIndex.ts";
import { writeMessyWorkbook } from "./deposit/messyWorkbook.ts";

// How long a deposit of 5,000 rows with addresses takes to be ready for review, and what other pages wait meanwhile.
// `tsx benchmarks/platform/runDeposit.ts [rows]`; with DATABASE_URL, on a PostgreSQL server whose database is empty.
const ROWS = Number(process.argv[2] ?? 5000);
const TURNS = 5;
/** Pages that other people open meanwhile, one every so many milliseconds: four people who open a page each second. */
const PAGES = ["/espace/69029", "/espace/69029/depots", "/espace/69029/jeux"];
const EVERY = 250;
/** The page of the deposit asks how far it is so often, in milliseconds. */
const POLL = 200;
const MOST_SECONDS = 5;
const MOST_MILLISECONDS = 100;

interface Served {
  readonly address: string;
  readonly token: string;
  readonly process: ChildProcess;
}

async function serve(folder: string, addresses: string): Promise<Served> {
  const script = join(import.meta.dirname, "deposit/serveDeposits.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, DATA: folder, ADDRESSES: addresses },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout }))
    return { ...(JSON.parse(line) as Pick<Served, "address" | "token">), process: child };
  throw new Error("the server ended without a word");
}

const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

/** Opens pages at a steady pace, whatever the answers take, until told to stop; how long each took, in milliseconds. */
function walk(ask: (path: string) => Promise<Response>): () => Promise<number[]> {
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  let turn = 0;
  const timer = setInterval(() => {
    const started = performance.now();
    const path = PAGES[turn++ % PAGES.length]!;
    pending.push(
      ask(path).then(async (response) => {
        await response.arrayBuffer();
        times.push(performance.now() - started);
      }),
    );
  }, EVERY);
  return async () => {
    clearInterval(timer);
    await Promise.all(pending);
    return times;
  };
}

const folder = mkdtempSync(join(tmpdir(), "traboule-bench-deposit-"));
const index = join(folder, "addresses.index");
await buildIndex({ files: [resolve(import.meta.dirname, "../../demo/addresses.csv")], out: index });
const workbook = join(folder, "toilettes.xlsx");
writeMessyWorkbook(workbook, ROWS);
const bytes = new Uint8Array(readFileSync(workbook));
const served = await serve(join(folder, "data"), index);
const headers = {
  cookie: `traboule-session=${served.token}`,
  accept: "text/html",
  origin: served.address,
  "sec-fetch-site": "same-origin",
};
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, served.address), { redirect: "manual", ...init, headers });

/** Hands the workbook in and waits; seconds until it may be reviewed. */
async function deposit(): Promise<{ readonly seconds: number; readonly state: string }> {
  const form = new FormData();
  form.set("fichier", new Blob([bytes]), "toilettes.xlsx");
  const started = performance.now();
  const response = await ask("/espace/69029/depots", { method: "POST", body: form });
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
  for (;;) {
    const { state } = (await (await ask(`${location}/etat.json`)).json()) as { state: string };
    if (state !== "received" && state !== "processing")
      return { seconds: (performance.now() - started) / 1000, state };
    await wait(POLL);
  }
}

try {
  await deposit();
  const idle = walk(ask);
  await wait(3000);
  const quiet = await idle();
  console.log("| turn | state | ready for review | pages meanwhile: p50 | p95 | p99 |");
  console.log("|---|---|---|---|---|---|");
  console.log(
    `| idle | | | ${share(quiet, 0.5).toFixed(0)} ms | ${share(quiet, 0.95).toFixed(0)} ms | ${share(quiet, 0.99).toFixed(0)} ms |`,
  );
  const seconds: number[] = [];
  const all: number[] = [];
  for (let turn = 1; turn <= TURNS; turn++) {
    const walking = walk(ask);
    const done = await deposit();
    const times = await walking();
    seconds.push(done.seconds);
    all.push(...times);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => `${share(times, part).toFixed(0)} ms`);
    console.log(`| ${turn} | ${done.state} | ${done.seconds.toFixed(1)} s | ${p50} | ${p95} | ${p99} |`);
    // The result files of this turn are written before the next begins.
    await wait(4000);
  }
  const [median, p95] = [share(seconds, 0.5), share(all, 0.95)];
  console.log(
    `\n${ROWS} rows: ready in ${median.toFixed(1)} s (asked: under ${MOST_SECONDS} s); other pages' p95 ${p95.toFixed(0)} ms (asked: under ${MOST_MILLISECONDS} ms)`,
  );
} finally {
  served.process.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
