import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a process took. */
export interface Measure {
  /** Wall clock. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

const USAGE = resolve(import.meta.dirname, "reportUsage.mjs");

/** Runs Node on these arguments in a process of its own and measures all of it, start-up included. */
export function measureNode(args: readonly string[], scratch: string): Measure {
  const path = join(scratch, "usage.json");
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", USAGE, ...args], {
    encoding: "utf8",
    env: { ...process.env, BENCH_USAGE: path },
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
  const usage = JSON.parse(readFileSync(path, "utf8")) as { cpuSeconds: number; peakMegabytes: number };
  rmSync(path);
  return { seconds, ...usage, output: stdout };
}

/** The fastest of several runs: what the machine can do when others leave it alone. */
export function fastest(runs: number, run: () => Measure): Measure {
  const measures = Array.from({ length: runs }, run);
  return measures.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}
