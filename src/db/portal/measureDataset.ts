import { type Kysely, type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordColumn, type RecordTable } from "../recordTable/recordColumn.ts";
import { inScope, recordSource } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";

/** Where to look: the current state of all, or of one commune (INSEE code). */
export interface PublicScope {
  readonly commune?: string | undefined;
}

export interface DatasetMeasure {
  readonly records: number;
  readonly located: number;
  /** WGS 84, west, south, east, north; null without a position. */
  readonly extent: readonly [number, number, number, number] | null;
  /** How many records have a value, by field. */
  readonly filled: Readonly<Record<string, number>>;
}

export interface ValueCount {
  /** Canonical text; null where nothing is said. */
  readonly value: string | null;
  readonly count: number;
}

function from(table: RecordTable, { commune }: PublicScope): RawBuilder<unknown> {
  const scope = { audience: "public", ...(commune !== undefined && { commune }) } as const;
  return sql`from ${recordSource(table, "public")} r where ${inScope(scope)}`;
}

function columnOf(table: RecordTable, field: string): RecordColumn {
  const column = publicColumns(table).find((one) => one.field.name === field);
  if (!column) throw new Error(`no public column for ${field}`);
  return column;
}

/** How many records, where they lie, and how many have each field: one pass. */
export async function measureDataset(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: PublicScope,
): Promise<DatasetMeasure> {
  const columns = publicColumns(table);
  const counts = columns.map(({ name }) => sql`count(${sql.id("r", name)})`);
  const { rows } = await sql<{
    records: number;
    located: number;
    west: number | null;
    south: number;
    east: number;
    north: number;
    filled: number[];
  }>`
    select count(*) as records, count(r._lon) as located, min(r._lon) as west, min(r._lat) as south,
      max(r._lon) as east, max(r._lat) as north, array[${sql.join(counts)}]::int[] as filled
    ${from(table, scope)}`.execute(db);
  const { records, located, west, south, east, north, filled } = rows[0]!;
  return {
    records,
    located,
    extent: west === null ? null : [west, south, east, north],
    filled: Object.fromEntries(columns.map(({ field }, at) => [field.name, filled[at] ?? 0])),
  };
}

/** How many records each commune has, by INSEE code; null for those that no commune publishes. */
export async function countByCommune(
  db: Kysely<Schema>,
  table: RecordTable,
): Promise<{ readonly commune: string | null; readonly count: number }[]> {
  const { rows } = await sql<{ commune: string | null; count: number }>`
    select r._commune as commune, count(*) as count ${from(table, {})} group by 1 order by 2 desc, 1`.execute(
    db,
  );
  return rows;
}

/** How often each value of a public field occurs, the most frequent first, at most `limit`. */
export async function countValues(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: PublicScope,
  field: string,
  limit: number,
): Promise<ValueCount[]> {
  const column = columnOf(table, field);
  const { rows } = await sql<ValueCount>`
    select (${toText(column, "r")})::text as value, count(*) as count ${from(table, scope)}
    group by 1 order by 2 desc, 1 limit ${limit}`.execute(db);
  return rows;
}

/** How many records fall in each year of a date or year field, in the order of years. */
export async function countByYear(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: PublicScope,
  field: string,
): Promise<{ readonly year: number; readonly count: number }[]> {
  const column = columnOf(table, field);
  const { rows } = await sql<{ year: number; count: number }>`
    select left((${toText(column, "r")})::text, 4)::int as year, count(*) as count ${from(table, scope)}
      and (${toText(column, "r")})::text ~ '^[0-9]{4}'
    group by 1 order by 1`.execute(db);
  return rows;
}
