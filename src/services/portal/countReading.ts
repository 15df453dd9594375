import { addReadings, mostRead } from "../../db/portal/readings.ts";
import type { ReadingTable } from "../../db/schema/platformTables.ts";
import type { Platform } from "../platform.ts";

/** What was read; nothing of who reads. */
export type Reading = Pick<ReadingTable, "model" | "insee" | "kind">;

const MINUTE = 60_000;

interface Counter {
  readonly counts: Map<string, { readonly reading: Reading & { readonly day: string }; count: number }>;
  readonly timer: ReturnType<typeof setInterval>;
}

const counters = new WeakMap<Platform, Counter>();

const PARIS_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short" });

/** The day in Paris, ISO 8601. */
export function dayInParis(at: Date): string {
  return PARIS_DAY.format(at);
}

function counterOf(platform: Platform): Counter {
  const known = counters.get(platform);
  if (known) return known;
  const timer = setInterval(() => void flushQuietly(platform), MINUTE);
  timer.unref();
  const counter: Counter = { counts: new Map(), timer };
  counters.set(platform, counter);
  return counter;
}

/**
 * Counts one reading on its day: a page, a download, a call of the API, an embed, of a model ("" for none) and a commune ("" for
 * all). Kept in memory and written once a minute; `flushReadings` writes what is left when the platform stops.
 */
export function countReading(platform: Platform, { model, insee, kind }: Reading): void {
  const { counts } = counterOf(platform);
  const day = dayInParis(platform.clock());
  const key = `${day} ${kind} ${model} ${insee}`;
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { reading: { day, model, insee, kind }, count: 1 });
}

/** Writes the readings that are counted and not yet written. */
export async function flushReadings(platform: Platform): Promise<void> {
  const counter = counters.get(platform);
  if (!counter || counter.counts.size === 0) return;
  const taken = [...counter.counts.values()];
  counter.counts.clear();
  await addReadings(
    platform.database.query,
    taken.map(({ reading, count }) => ({ ...reading, count })),
  );
}

/** Writes what is left and counts no more. */
export async function stopReadings(platform: Platform): Promise<void> {
  const counter = counters.get(platform);
  if (!counter) return;
  clearInterval(counter.timer);
  await flushReadings(platform);
  counters.delete(platform);
}

async function flushQuietly(platform: Platform): Promise<void> {
  await flushReadings(platform).catch((error: unknown) => platform.log.warn({ error }, "readings not kept"));
}

const MONTH_DAYS = 30;

interface Ranked {
  readonly at: number;
  readonly ranking: ReturnType<typeof mostRead>;
}

const rankings = new WeakMap<Platform, Ranked>();

/** The datasets most read in the last thirty days, the most read first; worked out at most once a minute. */
export function rankReadings(platform: Platform, limit: number): ReturnType<typeof mostRead> {
  const now = platform.clock().getTime();
  const known = rankings.get(platform);
  if (known && now - known.at < MINUTE) return known.ranking;
  const since = dayInParis(new Date(now - MONTH_DAYS * 24 * 60 * MINUTE));
  const ranking = mostRead(platform.database.query, since, limit);
  rankings.set(platform, { at: now, ranking });
  ranking.catch(() => rankings.delete(platform));
  return ranking;
}
