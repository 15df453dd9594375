import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  claimDeposit,
  type ClaimedDeposit,
  type DepositClaim,
  releaseDeposit,
  renewLease,
} from "../../db/deposits/depositLease.ts";
import { findDeposit } from "../../db/deposits/deposits.ts";
import { attachResults, finishCleaning } from "../../db/deposits/finishCleaning.ts";
import { clearStaged, LostDeposit } from "../../db/deposits/stageDeposit.ts";
import { DepositFailure } from "../../pipeline/deposit/depositFailure.ts";
import type { DepositSink } from "../../pipeline/deposit/depositSink.ts";
import type { Platform } from "../platform.ts";
import { candidateModels, describeJob } from "./describeJob.ts";
import { keepResults } from "./keepResults.ts";
import type { Deposit } from "./openDeposit.ts";
import { readingFailure } from "./readingFailure.ts";
import { type DepositReading, stageReading } from "./stageReading.ts";

/** How often other processes and the page hear that the work goes on, in milliseconds. */
const HEARTBEAT = 3_000;
/** How often the page hears of progress, in milliseconds. */
const PROGRESS = 500;
/** A file that was there so many times as a process stopped is suspected of stopping them: it waits until things are calm. */
const SUSPECT_TRIES = 4;
/** A file that stopped calm processes too is left alone until a person asks again. */
const MOST_TRIES = 8;
/** Life of a process that nothing stopped so far, in seconds: longer than a machine takes to fail again as it starts. */
const CALM = 30;

const isCalm = (): boolean => process.uptime() > CALM;

/**
 * Reads a deposit that waits, in a thread, and keeps what it finds for review; then its result files. Does nothing when another
 * process has it: it may be asked any number of times. Whatever the file, and wherever an earlier process stopped, the deposit
 * ends in a state that tells its people what to do, and nothing of it is there twice.
 */
export async function cleanReceivedDeposit(platform: Platform, depositId: string): Promise<void> {
  const { query } = platform.database;
  // The take after the last try is the one that gives the file up.
  const claim = await claimDeposit(query, depositId, isCalm() ? MOST_TRIES + 1 : SUSPECT_TRIES);
  if (claim === null) return;
  if (claim.tries > MOST_TRIES) return giveUp(platform, claim);
  const deposit = (await findDeposit(query, depositId))!;
  const hold = holdLease(platform, claim);
  const folder = await mkdtemp(join(tmpdir(), "traboule-deposit-"));
  const reading = claim.work === "read" ? stageReading(platform, deposit, claim) : null;
  try {
    const out = await runPipeline(platform, deposit, folder, reading, hold);
    await attachResults(query, claim, await keepResults(platform, out));
  } catch (error) {
    if (error instanceof LostDeposit || hold.signal.aborted) return;
    await settleFailure(platform, claim, reading, error);
  } finally {
    hold.end();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Hold {
  /** Aborted once the deposit is no longer ours. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  readonly end: () => void;
}

/** Keeps saying that the work goes on. */
function holdLease({ database }: Platform, claim: DepositClaim): Hold {
  const lost = new AbortController();
  let progress = 0;
  let told = { progress: 0, at: Date.now() };
  const timer = setInterval(() => {
    const now = Date.now();
    if (progress === told.progress && now - told.at < HEARTBEAT) return;
    told = { progress, at: now };
    void renewLease(database.query, claim, progress).then(
      (ours) => ours || lost.abort(),
      // The database may be away for a while; others take the deposit if that lasts.
      () => {},
    );
  }, PROGRESS);
  return {
    signal: lost.signal,
    onProgress: (done) => (progress = done),
    end: () => clearInterval(timer),
  };
}

/** Keeps nothing: the records are there already. */
const NO_SINK: DepositSink = {
  head: () => Promise.resolve(),
  records: () => Promise.resolve(),
  issues: () => Promise.resolve(),
  ready: () => Promise.resolve(),
};

/** Runs the pipeline on the deposited file; gives the folder of the result files. */
async function runPipeline(
  platform: Platform,
  deposit: Deposit,
  folder: string,
  reading: DepositReading | null,
  { signal, onProgress }: Hold,
): Promise<string> {
  const path = join(folder, `source${extname(deposit.file_name).slice(0, 12)}`);
  const out = join(folder, "out");
  const models = candidateModels(platform, deposit);
  await pipeline(await platform.files.get(deposit.file_key!), createWriteStream(path));
  await reading?.start(models);
  const job = await describeJob(platform, deposit, models, { path, out });
  await platform.runner.clean(job, reading?.sink ?? NO_SINK, { signal, onProgress });
  return out;
}

/**
 * After a failure: what the file does not allow is told to its people; anything else is left for another try. A file that was
 * read whole stays so: only its result files are missing.
 */
async function settleFailure(
  platform: Platform,
  claim: ClaimedDeposit,
  reading: DepositReading | null,
  error: unknown,
): Promise<void> {
  const { query } = platform.database;
  const ending = reading === null || reading.isDone ? null : readingFailure(error);
  if (ending === null) {
    await releaseDeposit(query, claim);
    throw error;
  }
  // Its person is told how to go on; whoever runs the platform, what happened.
  if (error instanceof DepositFailure)
    platform.log.error({ depositId: claim.depositId, error }, "deposit not read");
  try {
    await clearStaged(query, claim);
    await finishCleaning(query, claim, ending);
  } catch (late) {
    if (!(late instanceof LostDeposit)) throw late;
  }
}

async function giveUp({ database: { query } }: Platform, claim: ClaimedDeposit): Promise<void> {
  if (claim.work === "write-results") return attachResults(query, claim, {});
  await clearStaged(query, claim);
  await finishCleaning(query, claim, { state: "failed", problem: { failure: "crashed" } });
}
