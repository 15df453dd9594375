import type { Model } from "../model/model.ts";
import type { PublishedRecord, RecordValues } from "./publishedRecord.ts";
import { candidatePairs } from "./recordBlocks.ts";
import { type KnownRecord, recordLikeness } from "./recordLikeness.ts";
import { type RecordAnatomy, recordAnatomy } from "./recordTraits.ts";
import { type LikelyPair, settlePairs } from "./settlePairs.ts";

export interface AssignedIdentifier {
  readonly id: string;
  /** Nothing changed; the model's identifier says so; it is alike and nothing else is; or no published record is it. */
  readonly how: "same" | "identifier" | "likeness" | "new";
  /** Published records that it may be as well as another: a person may say so. Only for new ones. */
  readonly maybe: readonly string[];
}

/** Positions of records not yet paired, on each side. */
interface Left {
  before: number[];
  after: number[];
}

/**
 * Says which published record each record of the next state is: first those that have not changed, then by the fields that
 * the model identifies records by (filled, and alone of their kind on both sides), then by likeness: name, address, position,
 * and the other cells. One to one at most; between two that are as likely, a new identifier rather than a wrong one. The
 * order of the rows changes nothing. `newId` gives a fresh identifier at each call. The result is in the order of `next`.
 */
export function assignIdentifiers(
  previous: readonly PublishedRecord[],
  next: readonly RecordValues[],
  model: Model,
  newId: () => string,
): AssignedIdentifier[] {
  // Two records alike in every cell cannot be told apart: the lower identifier goes first, whatever the order of rows.
  const published = previous.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const anatomy = recordAnatomy(model);
  const found = new Map<number, AssignedIdentifier>();
  const left: Left = { before: [...published.keys()], after: [...next.keys()] };

  const pair = (how: AssignedIdentifier["how"], pairs: readonly (readonly [number, number])[]): void => {
    const taken = new Set(pairs.map(([before]) => before));
    for (const [before, after] of pairs) found.set(after, { id: published[before]!.id, how, maybe: [] });
    left.before = left.before.filter((index) => !taken.has(index));
    left.after = left.after.filter((index) => !found.has(index));
  };
  const before = (index: number): RecordValues => published[index]!.values;
  const after = (index: number): RecordValues => next[index]!;

  pair("same", sameContent(left, before, after));
  pair("identifier", sameKey(left, before, after, anatomy));
  const { pairs, doubtful } = settlePairs(likelyPairs(left, before, after, anatomy));
  pair("likeness", pairs);

  return next.map(
    (_, index) =>
      found.get(index) ?? {
        id: newId(),
        how: "new",
        maybe: (doubtful.get(index) ?? []).map((one) => published[one]!.id),
      },
  );
}

type ValuesAt = (index: number) => RecordValues;

function grouped(indexes: readonly number[], keyOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

const content = (values: RecordValues): string => JSON.stringify(values.map((value) => value ?? ""));

function sameContent(left: Left, before: ValuesAt, after: ValuesAt): [number, number][] {
  const groups = grouped(left.before, (index) => content(before(index)));
  return left.after.flatMap((index): [number, number][] => {
    const match = groups.get(content(after(index)))?.shift();
    return match === undefined ? [] : [[match, index]];
  });
}

function sameKey(left: Left, before: ValuesAt, after: ValuesAt, anatomy: RecordAnatomy): [number, number][] {
  if (anatomy.key.length === 0) return [];
  const groups = grouped(left.before, (index) => anatomy.keyOf(before(index)));
  const others = grouped(left.after, (index) => anatomy.keyOf(after(index)));
  return [...others].flatMap(([key, indexes]): [number, number][] => {
    const match = groups.get(key);
    return match?.length === 1 && indexes.length === 1 ? [[match[0]!, indexes[0]!]] : [];
  });
}

function likelyPairs(left: Left, before: ValuesAt, after: ValuesAt, anatomy: RecordAnatomy): LikelyPair[] {
  if (left.before.length === 0 || left.after.length === 0) return [];
  const one = knownRecords(left.before.map(before), anatomy);
  const other = knownRecords(left.after.map(after), anatomy);
  return candidatePairs(one, other).flatMap(([a, b]) => {
    const likeness = recordLikeness(anatomy, one[a]!, other[b]!);
    return likeness > 0 ? [{ before: left.before[a]!, after: left.after[b]!, likeness }] : [];
  });
}

function knownRecords(records: readonly RecordValues[], anatomy: RecordAnatomy): KnownRecord[] {
  const traits = records.map(anatomy.traits);
  const names = new Map<string, number>();
  for (const { names: own } of traits) for (const name of own) names.set(name, (names.get(name) ?? 0) + 1);
  return records.map((values, index) => ({
    values,
    traits: traits[index]!,
    sameName: Math.min(...traits[index]!.names.map((name) => names.get(name)!)),
  }));
}
