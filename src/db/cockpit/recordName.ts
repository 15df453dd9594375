import { type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import { publicColumns } from "../recordTable/recordColumn.ts";

/** What names a record, of the table aliased `r`: its public titles; "" where its model has none. */
export function recordName(table: RecordTable): RawBuilder<string> {
  const titles = publicColumns(table).filter(({ field }) => field.kind === "title");
  if (titles.length === 0) return sql<string>`''::text`;
  const texts = titles.map((column) => sql`(${toText(column, "r")})::text`);
  return sql<string>`left(concat_ws(' ', ${sql.join(texts)}), 200)`;
}

/** The records that readers see now, aliased `r`. */
export function currentRecords({ model }: RecordTable): RawBuilder<unknown> {
  return sql`${sql.id("dataset", model.name)} r`;
}
