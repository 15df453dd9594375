import { type RawBuilder, sql } from "kysely";
import type { Filter } from "../../domain/cql2/filter.ts";
import { compileFilter } from "../cql2/compileFilter.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import { storableText } from "../storableText.ts";

/** Which records are asked for. */
export interface ItemMatch {
  readonly filter: Filter | null;
  /** Free words, all of which must be found. */
  readonly q: string | null;
}

/** What is asked for, as conditions on alias `r`; none when all is. Only public fields can be named. */
export function matching(table: RecordTable, { filter, q }: ItemMatch): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter) conditions.push(compileFilter(filter, { columns: publicColumns(table), alias: "r" }));
  if (q !== null)
    conditions.push(sql`r._search @@ websearch_to_tsquery('traboule.french', ${storableText(q)})`);
  return conditions;
}

/** Conditions that must all hold. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `);
}
