import type { Model } from "../model/model.ts";
import type { DescribedColumn, FedField } from "./describeColumns.ts";
import { type GivenEntry, type GivenMapping, writtenHeader } from "./givenMapping.ts";

/** What a person says of one column. A column that nobody speaks of keeps what it feeds. */
export interface ColumnChoice {
  /** Position of the table among those that make the dataset, from 0. */
  readonly table: number;
  /** Position of the column in the table, from 0. */
  readonly position: number;
  /** The field that takes the whole column; null when none does. */
  readonly field: string | null;
}

type Table = readonly DescribedColumn[];

function entryOf(
  table: Table,
  field: string,
  columns: readonly number[],
  extract: FedField["extract"],
): GivenEntry {
  const headers = columns.map((at) => table[at]!.header);
  const occurs = (header: string): number =>
    table.filter((one) => writtenHeader(one.header) === writtenHeader(header)).length;
  const ambiguous = headers.some((header) => occurs(header) > 1);
  return {
    field,
    columns: headers as [string, ...string[]],
    positions: ambiguous ? columns.map((at) => at + 1) : null,
    extract,
  };
}

/** The columns chosen for each field of one table, in the table's order: several are joined. */
function chosenEntries(table: Table, choices: ReadonlyMap<number, string | null>): GivenEntry[] {
  const byField = new Map<string, number[]>();
  for (const { position } of table) {
    const field = choices.get(position) ?? null;
    if (field !== null) byField.set(field, [...(byField.get(field) ?? []), position]);
  }
  return Array.from(byField, ([field, columns]) => entryOf(table, field, columns, null));
}

function keptEntries(table: Table, choices: ReadonlyMap<number, string | null>): GivenEntry[] {
  const chosen = new Set(choices.values());
  const feeds = new Map(table.flatMap((column) => column.feeds.map((one) => [one.field, one] as const)));
  return [...feeds.values()]
    .filter(({ field, columns }) => !chosen.has(field) && !columns.some((at) => choices.has(at)))
    .map(({ field, columns, extract }) => entryOf(table, field, columns, extract));
}

/**
 * The mapping that a person confirms: what they chose, and what they left as it was. It decides of every field, so that a second
 * run follows it and guesses nothing: a field that no column feeds stays without one. Throws `RangeError` for a table, a column
 * or a field that does not exist.
 */
export function applyMapping(
  model: Model,
  tables: readonly Table[],
  choices: readonly ColumnChoice[],
): GivenMapping {
  const names = new Set(model.fields.map(({ name }) => name));
  for (const { table, position, field } of choices)
    if (tables[table]?.[position] === undefined || (field !== null && !names.has(field)))
      throw new RangeError(`no column ${position} in table ${table}, or no field ${field ?? ""}`);
  const byTable = tables.map(
    (_, at) =>
      new Map(
        choices.filter(({ table }) => table === at).map(({ position, field }) => [position, field] as const),
      ),
  );
  const chosen = tables.flatMap((table, at) => chosenEntries(table, byTable[at]!));
  const kept = tables.flatMap((table, at) => keptEntries(table, byTable[at]!));
  const entries = [...new Map([...chosen, ...kept].map((entry) => [JSON.stringify(entry), entry])).values()];
  const fed = new Set(entries.map(({ field }) => field));
  const used = new Set(entries.flatMap(({ columns }) => columns.map(writtenHeader)));
  const refused = tables.flatMap((table, at) =>
    table.filter(({ position }) => byTable[at]!.get(position) === null).map(({ header }) => header),
  );
  return {
    entries,
    ignoredColumns: [...new Set(refused)].filter(
      (header) => header !== "" && !used.has(writtenHeader(header)),
    ),
    ignoredFields: [...names].filter((name) => !fed.has(name)),
  };
}
