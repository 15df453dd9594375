import { detachedText } from "../table/detachedText.ts";

/** Bounds each memo; columns with more distinct values than this gain nothing from one. */
const MEMO_LIMIT = 20_000;
/** Calls after which a memo is judged, and the share it must have answered by itself to be worth its keep. */
const TRIAL = 4_096;
const WORTH = 0.1;
/** Calls left alone once a memo has proved useless; it is tried again after, since files are often sorted. */
const REST = 65_536;

/**
 * Remembers the results of a pure function by key. When full it forgets everything and starts again; while nearly all
 * keys are new (identifiers, amounts) it steps aside, because filling a memo costs more than most rules.
 */
export function memoize<Argument, Result>(
  compute: (argument: Argument) => Result,
  keyOf: (argument: Argument) => string,
): (argument: Argument) => Result {
  const memo = new Map<string, Result>();
  let calls = 0;
  let hits = 0;
  let resting = 0;

  function judge(): void {
    if (hits < calls * WORTH) {
      memo.clear();
      resting = REST;
    }
    calls = 0;
    hits = 0;
  }

  return (argument) => {
    if (resting > 0) {
      resting--;
      return compute(argument);
    }
    if (++calls > TRIAL) judge();
    const key = keyOf(argument);
    const known = memo.get(key);
    if (known !== undefined || memo.has(key)) {
      hits++;
      return known as Result;
    }
    const result = compute(argument);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(detachedText(key), result);
    return result;
  };
}
