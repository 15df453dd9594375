import type { ProblemKind } from "../../domain/problem/problems.ts";

/** The HTTP status of each kind of problem: decided here and nowhere else. */
export const PROBLEM_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  method: 405,
  "not-acceptable": 406,
  conflict: 409,
  gone: 410,
  changed: 412,
  "too-large": 413,
  "wrong-type": 415,
  range: 416,
  "rate-limited": 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Readonly<Record<ProblemKind, number>>;
