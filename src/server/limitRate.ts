import { createHmac, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";
import { Problem } from "../domain/problem/problem.ts";

interface RateOptions {
  /** Named in the headers: `api`, `sign-in`. */
  readonly name: string;
  /** How many requests in `seconds`. */
  readonly points: number;
  readonly seconds: number;
  /** Who is counted: an address, an account. It is kept only as a keyed hash. */
  readonly keyOf: (context: Context) => string;
  /** Where counts are kept: this process's memory, unless given. */
  readonly limiter?: RateLimiterAbstract;
}

const HASH_KEY = randomBytes(32);

/**
 * Counts requests; beyond the limit, throws the problem `request.too-many` with `seconds` to wait. Every answer says what is left,
 * in the `RateLimit` and `RateLimit-Policy` headers (draft-ietf-httpapi-ratelimit-headers-10).
 */
export function limitRate({ name, points, seconds, keyOf, limiter }: RateOptions) {
  const counts = limiter ?? new RateLimiterMemory({ points, duration: seconds, keyPrefix: name });
  return createMiddleware(async (context, next) => {
    const key = createHmac("sha256", HASH_KEY).update(keyOf(context)).digest("base64url");
    const result = await counts.consume(key).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const wait = Math.ceil(result.msBeforeNext / 1000);
    context.header("RateLimit-Policy", `"${name}";q=${points};w=${seconds}`);
    context.header("RateLimit", `"${name}";r=${Math.max(result.remainingPoints, 0)};t=${wait}`);
    if (result.consumedPoints > points) throw new Problem("request.too-many", { seconds: wait });
    await next();
  });
}
