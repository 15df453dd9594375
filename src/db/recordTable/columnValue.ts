import { type RawBuilder, sql } from "kysely";
import { booleanWords, type RecordColumn } from "./recordColumn.ts";

/** An SQL text expression as the value of a column; null stays null. */
export function fromText(column: RecordColumn, text: RawBuilder<unknown>): RawBuilder<unknown> {
  if (column.type === "text") return text;
  if (column.type === "boolean") return sql`(${text} = ${sql.lit(booleanWords(column).yes)})`;
  return sql`(${text})::${sql.raw(column.type)}`;
}

/** A column as the canonical text that went in. */
export function toText(column: RecordColumn, table?: string): RawBuilder<string | null> {
  const name = table === undefined ? sql.id(column.name) : sql.id(table, column.name);
  if (column.type === "text") return sql`${name}`;
  if (column.type === "date") return sql`to_char(${name}, 'YYYY-MM-DD')`;
  if (column.type !== "boolean") return sql`${name}::text`;
  const { yes, no } = booleanWords(column);
  return sql`case when ${name} then ${sql.lit(yes)} when not ${name} then ${sql.lit(no)} end`;
}
