import { type Kysely, sql } from "kysely";
import type { UsedValue } from "../../domain/cockpit/findSpellings.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { currentRecords } from "./recordName.ts";

/** A field with more distinct values names things rather than sorts them. */
const MOST_VALUES = 400;
/** Longer texts are sentences. */
const LONGEST = 60;

/** The values of the free text fields of a model that sort its records, and how much each is used: one reading of the table. */
export async function findUsedValues(db: Kysely<Schema>, table: RecordTable): Promise<UsedValue[]> {
  const texts = publicColumns(table).filter(
    ({ type, field }) => type === "text" && field.kind === "text" && field.vocabulary === null,
  );
  if (texts.length === 0) return [];
  const values = texts.map(({ name, field }) => sql`(${sql.lit(field.name)}, ${sql.id("r", name)})`);
  const { rows } = await sql<UsedValue>`
    select field, value, records, organizations, "organizationId" from (
      select v.field, v.value, count(*) as records, count(distinct r._organization) as organizations,
        min(r._organization::text) as "organizationId", count(*) over (partition by v.field) as "distinct"
      from ${currentRecords(table)} cross join lateral (values ${sql.join(values)}) v(field, value)
      where r._to is null and v.value is not null and length(v.value) <= ${sql.lit(LONGEST)}
      group by v.field, v.value) used
    where "distinct" <= ${sql.lit(MOST_VALUES)}
    order by field, value`.execute(db);
  return rows;
}
