import type { PublishedRecord, RecordValues } from "./publishedRecord.ts";

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

interface RecordChange {
  readonly id: string;
  readonly changes: readonly FieldChange[];
}

export interface RecordDifferences {
  readonly added: readonly PublishedRecord[];
  readonly changed: readonly RecordChange[];
  readonly removed: readonly PublishedRecord[];
  readonly unchanged: number;
}

/** How many records a publication adds, changes, removes and leaves alone. */
export interface DifferenceCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/**
 * What differs between two states of the same records, by identifier, in the order of the later state (removed ones in that of
 * the earlier). `fields` are the names of the cells, in order. An absent cell and an empty one are alike.
 */
export function compareRecords(
  before: readonly PublishedRecord[],
  after: readonly PublishedRecord[],
  fields: readonly string[],
): RecordDifferences {
  const earlier = new Map(before.map((record) => [record.id, record]));
  const added: PublishedRecord[] = [];
  const changed: RecordChange[] = [];
  let unchanged = 0;
  for (const record of after) {
    const known = earlier.get(record.id);
    if (known === undefined) {
      added.push(record);
      continue;
    }
    earlier.delete(record.id);
    const changes = fieldChanges(known.values, record.values, fields);
    if (changes.length > 0) changed.push({ id: record.id, changes });
    else unchanged++;
  }
  return { added, changed, removed: [...earlier.values()], unchanged };
}

/** The cells of a record that differ. */
export function fieldChanges(
  before: RecordValues,
  after: RecordValues,
  fields: readonly string[],
): FieldChange[] {
  return fields.flatMap((field, index) => {
    const [one, other] = [before[index] ?? "", after[index] ?? ""];
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}
