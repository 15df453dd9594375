import { createHash } from "node:crypto";
import type { CountedFields } from "../../domain/presentation/countedFields.ts";
import {
  booleanWords,
  publicColumns,
  type RecordColumn,
  type RecordTable,
} from "../recordTable/recordColumn.ts";

/** The table of a model, and which of its public columns are counted. */
export interface CountedTable {
  readonly table: RecordTable;
  readonly values: readonly RecordColumn[];
  readonly times: readonly RecordColumn[];
  readonly signs: readonly RecordColumn[];
  readonly naming: RecordColumn | null;
  /** Changes when something else is counted: figures counted otherwise are counted anew. */
  readonly mark: string;
}

/** Changes with how figures are counted. */
const EDITION = 1;

const told = (one: RecordColumn): unknown[] => [one.name, one.type, booleanWords(one)];

/** The columns behind the fields to count. */
export function countedTable(
  table: RecordTable,
  { values, times, signs, naming }: CountedFields,
): CountedTable {
  const columns = publicColumns(table);
  const behind = (fields: readonly { readonly name: string }[]): RecordColumn[] =>
    fields.flatMap(({ name }) => columns.find(({ field }) => field.name === name) ?? []);
  const counted = { values: behind(values), times: behind(times), signs: behind(signs) };
  const [named = null] = naming === null ? [] : behind([naming]);
  const shape = [
    columns.map(told),
    ...Object.values(counted).map((some) => some.map(({ name }) => name)),
    named?.name,
  ];
  const mark = createHash("sha256")
    .update(JSON.stringify([EDITION, shape]))
    .digest("hex")
    .slice(0, 16);
  return { table, ...counted, naming: named, mark };
}
