import type { RecordValues } from "./publishedRecord.ts";

/** One record of an edition: where it began, and where it is. */
export interface EditedRecord {
  readonly id: string;
  readonly values: RecordValues;
  readonly removed: boolean;
}

interface MergedRecord extends EditedRecord {
  /** Positions of the fields that both sides changed, differently: the edition's value stays, a person looks at both. */
  readonly conflicts: readonly number[];
}

export interface MergedEdition {
  /** The records of the edition that are not as they were in it, in its order. */
  readonly changed: readonly MergedRecord[];
  /** Records that others added since. */
  readonly added: readonly { readonly id: string; readonly values: RecordValues }[];
}

const same = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? "") === (other ?? "");

/**
 * An edition begun on `base`, carried over to `current`: what others changed since is taken over, what the edition changed is kept,
 * field by field. A record that others withdrew leaves with them, unless the edition had changed it; one that the edition
 * withdrew stays withdrawn.
 */
export function mergeRecords(
  base: ReadonlyMap<string, RecordValues>,
  current: ReadonlyMap<string, RecordValues>,
  edition: readonly EditedRecord[],
): MergedEdition {
  const changed = edition.flatMap((record): MergedRecord[] => {
    const before = base.get(record.id);
    const now = current.get(record.id);
    // New in the edition: nobody else knows it.
    if (before === undefined) return [];
    const touched = record.values.some((value, at) => !same(value, before[at]));
    if (now === undefined)
      return touched || record.removed ? [] : [{ ...record, removed: true, conflicts: [] }];
    const conflicts: number[] = [];
    const values = record.values.map((mine, at) => {
      if (same(mine, before[at])) return now[at] ?? null;
      if (!same(now[at], before[at]) && !same(now[at], mine)) conflicts.push(at);
      return mine;
    });
    const moved = values.some((value, at) => !same(value, record.values[at]));
    return moved || conflicts.length > 0 ? [{ ...record, values, conflicts }] : [];
  });
  const known = new Set(edition.map(({ id }) => id));
  const added = [...current].flatMap(([id, values]) =>
    base.has(id) || known.has(id) ? [] : [{ id, values }],
  );
  return { changed, added };
}
