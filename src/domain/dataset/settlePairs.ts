/** Two records that may be one, by their positions on each side. */
export interface LikelyPair {
  readonly before: number;
  readonly after: number;
  /** The more the surer. */
  readonly likeness: number;
}

interface Settled {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** For those left without a pair: which ones they may be, likeliest first. */
  readonly doubtful: ReadonlyMap<number, readonly number[]>;
}

/** By how much a pair must outdo the next one, on either side, to be sure. */
const MARGIN = 1;
const ROUNDS = 20;

/**
 * Keeps the pairs that are the best of both their records by a clear margin, then again among what is left. Depends on the
 * likenesses only, never on the order of the pairs.
 */
export function settlePairs(likely: readonly LikelyPair[]): Settled {
  const pairs: [number, number][] = [];
  let open = likely;
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const before = bestTwo(open, (pair) => pair.before);
    const after = bestTwo(open, (pair) => pair.after);
    const sure = open.filter(
      (pair) => leads(pair, before.get(pair.before)!) && leads(pair, after.get(pair.after)!),
    );
    if (sure.length === 0) break;
    const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()];
    for (const pair of sure) {
      pairs.push([pair.before, pair.after]);
      takenBefore.add(pair.before);
      takenAfter.add(pair.after);
    }
    open = open.filter((pair) => !takenBefore.has(pair.before) && !takenAfter.has(pair.after));
  }
  const doubtful = new Map<number, number[]>();
  for (const { before, after } of open.toSorted((a, b) => b.likeness - a.likeness || a.before - b.before))
    doubtful.set(after, [...(doubtful.get(after) ?? []), before]);
  return { pairs, doubtful };
}

interface BestTwo {
  best: number;
  second: number;
}

function bestTwo(pairs: readonly LikelyPair[], side: (pair: LikelyPair) => number): Map<number, BestTwo> {
  const found = new Map<number, BestTwo>();
  for (const pair of pairs) {
    const known = found.get(side(pair));
    if (known === undefined) found.set(side(pair), { best: pair.likeness, second: 0 });
    else if (pair.likeness > known.best) [known.best, known.second] = [pair.likeness, known.best];
    else known.second = Math.max(known.second, pair.likeness);
  }
  return found;
}

const leads = ({ likeness }: LikelyPair, { best, second }: BestTwo): boolean =>
  likeness === best && likeness - second >= MARGIN;
