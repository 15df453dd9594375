import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { createColumnProfiler } from "../../domain/table/columnProfile.ts";
import type { SourceRecord, SourceTable } from "../../domain/table/sourceTable.ts";
import { findTables } from "../../tabular/layout/findTables.ts";
import type { SourceFile } from "../../tabular/sourceFile.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import { guessColumns } from "./guessColumns.ts";
import { columnNamed, columnsNamed, type QueryColumns, UnknownColumn } from "./queryColumns.ts";

export interface ColumnWishes {
  readonly columns: string | null;
  readonly citycode: string | null;
  readonly postcode: string | null;
  readonly gazetteer: Gazetteer;
}

export interface ChosenTable {
  readonly table: SourceTable;
  readonly columns: QueryColumns;
  readonly chosen: "given" | "recognised" | "all";
  readonly otherTables: number;
  /** The first records. */
  readonly sample: readonly SourceRecord[];
}

const SAMPLE = 1_000;

async function firstRecords(table: SourceTable): Promise<readonly SourceRecord[]> {
  for await (const batch of table.records()) return batch.slice(0, SAMPLE);
  return [];
}

/** The columns as named; null, with the first name at fault, when the table lacks one. */
function named(wishes: ColumnWishes, headers: readonly string[]): Partial<QueryColumns> {
  const { columns, citycode, postcode } = wishes;
  return {
    ...(columns !== null && { address: columnsNamed(columns, headers) }),
    ...(citycode !== null && { citycode: columnNamed(citycode, headers) }),
    ...(postcode !== null && { postcode: columnNamed(postcode, headers) }),
  };
}

async function visibleTables(source: SourceFile): Promise<SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const sheet of source.sheets.filter(({ hidden }) => !hidden))
    tables.push(...(await findTables(sheet)));
  if (tables.length === 0) throw new UnreadableFile("reading.no-table");
  return tables;
}

/**
 * The table to geocode, the first that has the columns named, and its columns: those named; else those that look like an
 * address; else all of them, as the national API does. Throws `UnknownColumn`.
 */
export async function chooseTable(source: SourceFile, wishes: ColumnWishes): Promise<ChosenTable> {
  const tables = await visibleTables(source);
  let fault: UnknownColumn | null = null;
  for (const table of tables) {
    const headers = table.columns.map(({ header }) => header);
    try {
      const known = named(wishes, headers);
      const sample = await firstRecords(table);
      return { table, sample, otherTables: tables.length - 1, ...complete(known, table, sample, wishes) };
    } catch (error) {
      if (!(error instanceof UnknownColumn)) throw error;
      fault ??= error;
    }
  }
  throw fault!;
}

function complete(
  known: Partial<QueryColumns>,
  table: SourceTable,
  sample: readonly SourceRecord[],
  { gazetteer }: ColumnWishes,
): Pick<ChosenTable, "columns" | "chosen"> {
  const none = { citycode: null, postcode: null, city: null };
  if (known.address) return { chosen: "given", columns: { ...none, ...known, address: known.address } };
  const profiles = table.columns.map(({ header }, at) => {
    const profiler = createColumnProfiler(header);
    for (const { cells } of sample) profiler.add(cells[at]);
    return profiler.profile();
  });
  const guessed = guessColumns(profiles, gazetteer);
  // Without headers, what is recognised by its contents alone may leave the commune out.
  const headed = table.columns.some(({ header }) => header.trim() !== "");
  const bounded = guessed && (guessed.city ?? guessed.postcode ?? guessed.citycode) !== null;
  if (guessed && (headed || bounded)) return { chosen: "recognised", columns: { ...guessed, ...known } };
  const address = table.columns.map((_, at) => at);
  return { chosen: "all", columns: { ...none, ...known, address } };
}
