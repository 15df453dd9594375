import { type Kysely, type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordColumn, type RecordTable } from "../recordTable/recordColumn.ts";
import { inScope, recordSelection, recordSource, type StoredRecord } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";
import { matchesSearch } from "./searchCondition.ts";

/** One condition of a person on one public field. */
type FieldFilter =
  /** This very value; null for those without any. */
  | { readonly field: string; readonly is: string | null }
  /** The text somewhere in the value, accents and case aside. */
  | { readonly field: string; readonly contains: string };

export interface RecordChoice {
  readonly commune?: string | undefined;
  /** Words to find, anywhere in the record. */
  readonly q?: string | undefined;
  readonly filters: readonly FieldFilter[];
}

export interface RecordOrder {
  readonly field: string;
  readonly descending: boolean;
}

function columnOf(table: RecordTable, field: string): RecordColumn {
  const column = publicColumns(table).find((one) => one.field.name === field);
  if (!column) throw new Error(`no public column for ${field}`);
  return column;
}

/** LIKE's own signs stand for themselves. */
const literal = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

function holds(table: RecordTable, filter: FieldFilter): RawBuilder<unknown> {
  const text = sql`(${toText(columnOf(table, filter.field), "r")})::text`;
  if ("contains" in filter)
    return sql`unaccent(lower(${text})) like '%' || unaccent(lower(${literal(filter.contains)})) || '%'`;
  if (filter.is === null) return sql`${text} is null`;
  return sql`${text} = ${filter.is}`;
}

/** What is chosen, as a condition on alias `r`. */
export function chosenRecords(
  table: RecordTable,
  { commune, q, filters }: RecordChoice,
): RawBuilder<unknown> {
  const conditions = [inScope({ audience: "public", ...(commune !== undefined && { commune }) })];
  if (q !== undefined) conditions.push(matchesSearch(q));
  for (const filter of filters) conditions.push(holds(table, filter));
  return sql.join(conditions, sql` and `);
}

/** Texts in the order of a French dictionary, numbers and days as such. */
function sortKey(column: RecordColumn): RawBuilder<unknown> {
  const name = sql.id("r", column.name);
  if (column.type === "json") return sql`${name}::text`;
  return column.type === "text" ? sql`unaccent(lower(left(${name}, 200)))` : sql`${name}`;
}

/**
 * One page of the chosen records, by commune unless an order is asked; equal ones by identifier, so that no page repeats another's.
 */
export async function browseRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  choice: RecordChoice,
  page: { readonly order: RecordOrder | null; readonly offset: number; readonly limit: number },
): Promise<StoredRecord[]> {
  const { order, offset, limit } = page;
  const by = order
    ? sql`${sortKey(columnOf(table, order.field))} ${sql.raw(order.descending ? "desc" : "asc")} nulls last, r._id`
    : sql`r._commune, r._id`;
  const { rows } = await sql<StoredRecord>`
    select ${recordSelection(table, "public")} from ${recordSource(table, "public")} r
    where ${chosenRecords(table, choice)} order by ${by} limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many records are chosen. */
export async function countRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  choice: RecordChoice,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${recordSource(table, "public")} r
    where ${chosenRecords(table, choice)}`.execute(db);
  return rows[0]!.count;
}
