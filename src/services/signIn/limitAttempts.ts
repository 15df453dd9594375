import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../../db/database.ts";
import { Problem } from "../../domain/problem/problem.ts";

/** What is counted: so many `points` in so many seconds. A town hall may stand behind one network address. */
const LIMITS = {
  "code-for-address": { points: 5, duration: 900 },
  "code-for-address-daily": { points: 20, duration: 86_400 },
  "code-from-client": { points: 40, duration: 900 },
  "try-from-client": { points: 80, duration: 900 },
} as const;

export type AttemptKind = keyof typeof LIMITS;

const limiters = new WeakMap<Database, Map<AttemptKind, RateLimiterPostgres>>();

/** One limiter per limit; the counts are in the database, which several processes share. */
function limiterOf(database: Database, kind: AttemptKind): RateLimiterPostgres {
  const held = limiters.get(database) ?? new Map<AttemptKind, RateLimiterPostgres>();
  limiters.set(database, held);
  const known = held.get(kind);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: "pool",
    schemaName: "traboule",
    tableName: "sign_in_attempt",
    tableCreated: true,
    keyPrefix: kind,
    clearExpiredByTimeout: false,
    ...LIMITS[kind],
  });
  held.set(kind, limiter);
  return limiter;
}

/**
 * Counts an attempt by an address or a client, of which only a hash is kept. Throws the problem `sign-in.too-many`, with the
 * minutes to wait.
 */
export async function limitAttempts(database: Database, kind: AttemptKind, who: string): Promise<void> {
  const key = createHash("sha256").update(who).digest("base64url");
  try {
    await limiterOf(database, kind).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new Problem("sign-in.too-many", { minutes: Math.ceil(refusal.msBeforeNext / 60_000) });
  }
}
