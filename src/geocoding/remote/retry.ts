/** Why an attempt failed, and whether another may succeed. */
export interface AttemptFailure {
  /** Worded in the message files. */
  readonly code: string;
  readonly detail: string;
  readonly again: boolean;
  /** Milliseconds that the service asks to wait; null when it asks for nothing. */
  readonly wait: number | null;
}

/** `Retry-After` in milliseconds: seconds, or an HTTP date (RFC 9110). */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** How long to wait before another attempt, the first being 1: doubling, with some chance so that callers do not knock together. */
export function backoff(attempt: number, base: number, failure: AttemptFailure, chance: number): number {
  return Math.max(failure.wait ?? 0, base * 2 ** (attempt - 1) * (0.75 + chance / 2));
}
