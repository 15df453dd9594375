import { distance } from "../geo/distance.ts";
import { similarNames } from "../validation/nameSimilarity.ts";
import type { RecordValues } from "./publishedRecord.ts";
import type { RecordAnatomy, RecordTraits } from "./recordTraits.ts";

/** A record among those of its side, and how many of them share its name (the rarest, where it has several). */
export interface KnownRecord {
  readonly values: RecordValues;
  readonly traits: RecordTraits;
  readonly sameName: number;
}

const NAME = 4;
const ADDRESS = 3;
const POSITION = 4;
const OTHERS = 3;
/** Metres: one spot, then the same neighbourhood. */
const SAME_SPOT = 25;
const NEARBY = 150;
/** How much must agree for two records to be one. */
const ENOUGH = 4;
/** What two records that differ by one cell are worth: less than a name in its place. */
const ONE_CELL_APART = 6;
/** A name shared by more than a few records on a side names none of them. */
const RARE = 2;

/**
 * How surely two records, one of each side, are the same thing: 0 when they are not, otherwise the more the surer. A name that is
 * (nearly) alone of its kind is enough, wherever it is now; without it, the place must agree, and most of what describes it.
 */
export function recordLikeness(anatomy: RecordAnatomy, before: KnownRecord, after: KnownRecord): number {
  const name = nameLikeness(before.traits.names, after.traits.names);
  const rareName = Math.max(before.sameName, after.sameName) <= RARE;
  const address = addressLikeness(before.traits.address, after.traits.address);
  const spot = spotLikeness(before.traits, after.traits);
  const others = sharedShare(anatomy.others, before.values, after.values);
  const keyed =
    before.traits.key !== null && after.traits.key !== null && before.traits.key !== after.traits.key;

  const named = name !== null && name > 0.8;
  if (!keyed && (name === null || named) && differingCells(before.values, after.values) === 1)
    return ONE_CELL_APART + (named ? NAME : 0) + (spot ?? 0) + (address ?? 0);
  const placed = (address !== null && address > 0.9) || (spot !== null && spot > 0.5);
  const misplaced = (address !== null && address < 0.5) || (spot !== null && spot === 0);
  // Each has its own number: only the same name in the same place can say that the number was mistaken.
  if (keyed && !(named && placed && !misplaced)) return 0;
  if (named && !rareName && !placed) return 0;
  if (!named && (!placed || misplaced)) return 0;
  // Same spot, other name: a new name for the same thing keeps what describes it; another thing does not.
  if (name !== null && !named && (others === null ? !(address !== null && spot !== null) : others < 0.6))
    return 0;

  const shared =
    NAME * (name ?? 0) * (rareName ? 1 : 0.5) +
    ADDRESS * (address ?? 0) +
    POSITION * (spot ?? 0) +
    OTHERS * (others ?? 0);
  return shared >= ENOUGH ? shared : 0;
}

/** Null when one side has no name. */
function nameLikeness(before: readonly string[], after: readonly string[]): number | null {
  if (before.length === 0 || after.length === 0) return null;
  if (before.some((name) => after.includes(name))) return 1;
  return before.some((one) => after.some((other) => similarNames(one, other))) ? 0.85 : 0;
}

function addressLikeness(before: string, after: string): number | null {
  if (before === "" || after === "") return null;
  if (before === after) return 1;
  return similarNames(before, after) ? 0.7 : 0;
}

function spotLikeness(before: RecordTraits, after: RecordTraits): number | null {
  if (before.point === null || after.point === null) return null;
  const metres = distance(before.point[0], before.point[1], after.point[0], after.point[1]);
  if (metres <= SAME_SPOT) return 1;
  return metres <= NEARBY ? 0.5 : 0;
}

/** Of the cells filled on both sides, the share that agrees; null when there is none. */
function sharedShare(cells: readonly number[], before: RecordValues, after: RecordValues): number | null {
  let both = 0;
  let same = 0;
  for (const cell of cells) {
    if (!before[cell] || !after[cell]) continue;
    both++;
    if (before[cell] === after[cell]) same++;
  }
  return both === 0 ? null : same / both;
}

function differingCells(before: RecordValues, after: RecordValues): number {
  return before.filter((value, index) => (value ?? "") !== (after[index] ?? "")).length;
}
