/** Bounds each memo; columns with more distinct values than this gain nothing from one. */
const MEMO_LIMIT = 20_000;

/** Remembers the results of a pure function by key. When full it forgets everything and starts again. */
export function memoize<Argument, Result>(
  compute: (argument: Argument) => Result,
  keyOf: (argument: Argument) => string,
): (argument: Argument) => Result {
  const memo = new Map<string, Result>();
  return (argument) => {
    const key = keyOf(argument);
    const known = memo.get(key);
    if (known !== undefined || memo.has(key)) return known as Result;
    const result = compute(argument);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(key, result);
    return result;
  };
}
