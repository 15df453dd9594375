import type { RecordValues } from "./publishedRecord.ts";

interface FieldCompleteness {
  readonly field: string;
  readonly filled: number;
}

export interface Completeness {
  readonly records: number;
  readonly fields: readonly FieldCompleteness[];
  /** Of all the cells, the share that is filled, from 0 to 1; 1 when there is no cell. */
  readonly share: number;
}

/** How many records fill each field; `fields` are the names of the cells, in order. Reads the records once. */
export function completeness(fields: readonly string[], records: Iterable<RecordValues>): Completeness {
  const filled = fields.map(() => 0);
  let count = 0;
  for (const values of records) {
    count++;
    for (let index = 0; index < fields.length; index++) if (values[index]) filled[index]!++;
  }
  const cells = count * fields.length;
  const total = filled.reduce((sum, one) => sum + one, 0);
  return {
    records: count,
    fields: fields.map((field, index) => ({ field, filled: filled[index]! })),
    share: cells === 0 ? 1 : total / cells,
  };
}
