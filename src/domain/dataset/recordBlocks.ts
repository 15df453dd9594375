import type { RecordValues } from "./publishedRecord.ts";
import type { RecordTraits } from "./recordTraits.ts";

/** A pair worth comparing: positions among the records left on each side. */
export type Pair = readonly [before: number, after: number];

interface Blocked {
  readonly values: RecordValues;
  readonly traits: RecordTraits;
}

/** A key shared by more records than this says nothing, and comparing them all would not end. */
const MOST_IN_BLOCK = 24;
/** Side of a cell of the grid, in degrees: about 110 m north to south. */
const CELL = 0.001;

/**
 * The pairs that share a name, an address, a spot or all their cells but one. Each record is put in a few blocks and meets only
 * those in the same block, so that the work grows with the number of records, not with its square.
 */
export function candidatePairs(before: readonly Blocked[], after: readonly Blocked[]): readonly Pair[] {
  const blocks = new Map<string, number[]>();
  for (const [index, record] of before.entries())
    for (const key of keysOf(record, [0])) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [index]);
      else if (block.at(-1) !== index) block.push(index);
    }

  const visitors = new Map<string, number>();
  const visits = after.map((record) => new Set(keysOf(record, [-1, 0, 1])));
  for (const keys of visits) for (const key of keys) visitors.set(key, (visitors.get(key) ?? 0) + 1);

  const pairs: Pair[] = [];
  for (const [index, keys] of visits.entries()) {
    const met = new Set<number>();
    for (const key of keys) {
      const block = blocks.get(key);
      if (block === undefined || block.length > MOST_IN_BLOCK || visitors.get(key)! > MOST_IN_BLOCK * 9)
        continue;
      for (const other of block) met.add(other);
    }
    for (const other of met) pairs.push([other, index]);
  }
  return pairs;
}

/** `reach`: the cells of the grid around a point, by steps; a point visits its neighbours, whose own cell is one. */
function keysOf({ values, traits: { names, address, point } }: Blocked, reach: readonly number[]): string[] {
  const keys = names.map((name) => `n${name}`);
  if (address !== "") keys.push(`a${address}`);
  if (point !== null) {
    const [column, row] = [Math.floor(point[0] / CELL), Math.floor(point[1] / CELL)];
    for (const east of reach) for (const north of reach) keys.push(`p${column + east},${row + north}`);
  }
  return [...keys, ...allButOne(values)];
}

/** For each cell, a key of all the others: two records that differ by that cell only share it. */
function allButOne(values: RecordValues): string[] {
  const hashes = values.map((value, index) => (value ? hash(`${index}:${value}`) : 0));
  const whole = hashes.reduce((all, one) => all ^ one, 0);
  return hashes.map((one, index) => `o${index}:${whole ^ one}`);
}

/** FNV-1a over UTF-16 units, 32 bits: a collision only brings a needless comparison. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state ^ (state >>> 15);
}
