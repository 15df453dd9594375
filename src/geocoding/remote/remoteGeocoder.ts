import { setTimeout as sleep } from "node:timers/promises";
import type { AddressQuery } from "../addressQuery.ts";
import type { Geocoder, GeocoderAnswer } from "../geocoder.ts";
import type { AnswerCache } from "./answerCache.ts";
import { postBatch } from "./postBatch.ts";
import type { RemoteRow } from "./readBatchAnswer.ts";
import { remoteAnswer, type SameCommune } from "./remoteAnswer.ts";
import { remoteKey, type RemoteQuery, remoteQuery } from "./remoteQuery.ts";
import { RemoteUnavailable } from "./remoteUnavailable.ts";
import { type AttemptFailure, backoff } from "./retry.ts";

/** The national service, today at the Géoplateforme. */
export const NATIONAL_SERVICE = "https://data.geopf.fr/geocodage";

export interface RemoteOptions {
  /** Root of a service that speaks the national API: `…/search/csv/` is added. */
  readonly url: string;
  readonly sameCommune: SameCommune;
  readonly cache: AnswerCache | null;
  readonly limits?: Partial<RemoteLimits>;
}

export interface RemoteLimits {
  /** Addresses in one request. */
  readonly batch: number;
  /** Milliseconds between the starts of two requests; the public limit is 50 a second. */
  readonly pace: number;
  /** Milliseconds for one attempt, and for a batch with all its attempts. */
  readonly attempt: number;
  readonly patience: number;
  readonly attempts: number;
  /** Milliseconds before the second attempt; then twice as long each time. */
  readonly backoff: number;
  /** Batches that fail one after the other before the service is given up. */
  readonly failures: number;
}

const LIMITS: RemoteLimits = {
  batch: 200,
  pace: 25,
  attempt: 60_000,
  patience: 300_000,
  attempts: 6,
  backoff: 1_000,
  failures: 3,
};

const FIRST_ATTEMPTS = 3;

export interface RemoteGeocoder extends Geocoder {
  /** How many addresses left this machine. */
  readonly sent: number;
}

/**
 * A client of the national API's batch endpoint. Asks each distinct address once, from the cache when it can, one request at a time,
 * at the service's pace; tries again what may succeed. A batch that cannot be had is answered by failures; a service that fails
 * several batches on end is given up: `RemoteUnavailable`.
 */
export function createRemoteGeocoder(options: RemoteOptions): RemoteGeocoder {
  const { cache, sameCommune } = options;
  const limits = { ...LIMITS, ...options.limits };
  const url = `${options.url.replace(/\/+$/, "")}/search/csv/`;
  let sent = 0;
  let ready = 0;
  let failures = 0;
  /** A service that never answered is soon given up: its address is wrong, or the network is down. */
  let answered = false;
  let queue: Promise<unknown> = Promise.resolve();

  async function paced(): Promise<void> {
    const wait = ready - performance.now();
    ready = Math.max(ready, performance.now()) + limits.pace;
    if (wait > 0) await sleep(wait);
  }

  /** The rows of a batch, or why it could not be had. A batch too large for the service is cut in two. */
  async function ask(queries: readonly RemoteQuery[]): Promise<readonly RemoteRow[] | AttemptFailure> {
    const deadline = performance.now() + limits.patience;
    const attempts = answered ? limits.attempts : Math.min(limits.attempts, FIRST_ATTEMPTS);
    for (let attempt = 1; ; attempt++) {
      await paced();
      sent += attempt === 1 ? queries.length : 0;
      const result = await postBatch(
        url,
        queries,
        Math.min(limits.attempt, Math.max(1, deadline - performance.now())),
      );
      if ("rows" in result) return result.rows;
      const { failure } = result;
      if (failure.detail === "413" && queries.length > 1) return askHalves(queries);
      const pause = backoff(attempt, limits.backoff, failure, Math.random());
      const late = performance.now() + pause >= deadline;
      if (!failure.again || attempt >= attempts || late) return failure;
      await sleep(pause);
    }
  }

  async function askHalves(queries: readonly RemoteQuery[]): Promise<readonly RemoteRow[] | AttemptFailure> {
    const middle = Math.ceil(queries.length / 2);
    const first = await ask(queries.slice(0, middle));
    if (!isRows(first)) return first;
    const second = await ask(queries.slice(middle));
    return isRows(second) ? [...first, ...second] : second;
  }

  async function fetchMissing(
    missing: ReadonlyMap<string, RemoteQuery>,
    known: Map<string, Found>,
  ): Promise<void> {
    const entries = [...missing];
    for (let at = 0; at < entries.length; at += limits.batch) {
      const some = entries.slice(at, at + limits.batch);
      const rows = await ask(some.map(([, query]) => query));
      if (isRows(rows)) {
        answered = true;
        failures = 0;
        for (const [rank, [key]] of some.entries()) {
          known.set(key, rows[rank]!);
          if (rows[rank]!.result_status !== "error") cache?.add(key, rows[rank]!);
        }
        continue;
      }
      for (const [key] of some) known.set(key, rows);
      const { code, detail } = rows;
      if (++failures >= limits.failures || !rows.again || !answered)
        throw new RemoteUnavailable(code, { url: options.url, detail });
    }
  }

  async function answerAll(queries: readonly AddressQuery[]): Promise<readonly GeocoderAnswer[]> {
    const asked = queries.map(remoteQuery);
    const keys = asked.map(remoteKey);
    const known = new Map<string, Found>();
    const missing = new Map<string, RemoteQuery>();
    for (const [at, key] of keys.entries()) {
      const row = cache?.find(key);
      if (row) known.set(key, row);
      else if (asked[at]!.text !== "") missing.set(key, asked[at]!);
    }
    try {
      await fetchMissing(missing, known);
    } finally {
      cache?.save();
    }
    return queries.map((query, at) => answerOf(known.get(keys[at]!), query, asked[at]!, sameCommune));
  }

  return {
    get sent() {
      return sent;
    },
    geocode(queries) {
      const turn = queue.then(() => answerAll(queries));
      queue = turn.catch(() => {});
      return turn;
    },
    close: () => Promise.resolve(cache?.save()),
  };
}

type Found = RemoteRow | AttemptFailure;

function isRows(result: readonly RemoteRow[] | AttemptFailure): result is readonly RemoteRow[] {
  return Array.isArray(result);
}

function answerOf(
  found: Found | undefined,
  query: AddressQuery,
  asked: RemoteQuery,
  same: SameCommune,
): GeocoderAnswer {
  if (found === undefined || "again" in found)
    return { status: "error", reasons: [{ id: "geocoding.remote-error" }] };
  return remoteAnswer(found, query, asked, same);
}
