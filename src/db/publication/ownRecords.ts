import { type Kysely, type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

/** A current record as its owner sees it, internal fields and all. */
export interface OwnRecord {
  readonly id: string;
  /** In the model's field order. */
  readonly values: readonly (string | null)[];
  readonly from: number;
}

export interface OwnRecordsQuery {
  readonly organizationId: string;
  /** Words to find in any field, whatever their case and accents; "" for all. */
  readonly search: string;
  /** Position of the field to sort by, from 0. */
  readonly sortBy: number;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A text in which `%`, `_` and `\` stand for themselves. */
const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function found(table: RecordTable, { organizationId, search }: OwnRecordsQuery): RawBuilder<unknown> {
  const texts = table.columns.map((column) => sql`(${toText(column, "r")})::text`);
  const words = search.trim().split(/\s+/u).filter(Boolean).slice(0, 10);
  const all = sql`lower(unaccent(concat_ws(' ', ${sql.join(texts)})))`;
  const matches = words.map((word) => sql`and ${all} like lower(unaccent(${`%${likeText(word)}%`}))`);
  return sql`${sql.id("dataset", table.model.name)} r
    where r._organization = ${organizationId}::uuid and r._to is null ${sql.join(matches, sql` `)}`;
}

/** A page of an organisation's current records, and how many there are in all. */
export async function readOwnRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  asked: OwnRecordsQuery,
): Promise<{ readonly records: readonly OwnRecord[]; readonly total: number }> {
  const texts = table.columns.map((column) => sql`(${toText(column, "r")})::text`);
  const sorted = table.columns[asked.sortBy] ?? table.columns[0]!;
  const key = sorted.type === "json" ? texts[asked.sortBy]! : sql.id("r", sorted.name);
  const order = asked.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const { rows: records } = await sql<OwnRecord>`
    select r._id as id, r._from as "from", array[${sql.join(texts)}]::text[] as "values"
    from ${found(table, asked)}
    order by ${key} ${order}, r._id limit ${asked.limit} offset ${asked.offset}`.execute(db);
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from ${found(table, asked)}`.execute(db);
  return { records, total: rows[0]!.total };
}
