import { type Kysely, sql } from "kysely";
import type { Anomaly } from "../../domain/cockpit/anomaly.ts";
import type { Kind } from "../../domain/model/kind.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { currentRecords, recordName } from "./recordName.ts";

/** Kinds that count or measure; a year, a code or a coordinate does not. */
const MEASURES: ReadonlySet<Kind> = new Set<Kind>(["integer", "number", "amount", "percent"]);
/** Fewer records say nothing of what is usual. */
const ENOUGH = 30;
const MOST = 20;

interface Line {
  readonly field: string;
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly value: string;
  readonly low: number;
  readonly high: number;
}

/**
 * Positive numbers very far from what is usual in their field: ten times beyond the quartiles, and three times the spread of the
 * quartiles on a scale of logarithms, so that sizes which naturally go from small to large are left alone.
 */
export async function findOddNumbers(db: Kysely<Schema>, table: RecordTable): Promise<Anomaly[]> {
  const numbers = publicColumns(table).filter(
    ({ type, field }) => type === "numeric" && MEASURES.has(field.kind),
  );
  if (numbers.length === 0) return [];
  const values = numbers.map(({ name, field }) => sql`(${sql.lit(field.name)}, ${sql.id("r", name)})`);
  const { rows } = await sql<Line>`
    with used as (
      select v.field, v.value, ln(v.value)::double precision as scale, r._id as id, r._organization as organization,
        ${recordName(table)} as name
      from ${currentRecords(table)} cross join lateral (values ${sql.join(values)}) v(field, value)
      where r._to is null and v.value > 0
    ), usual as (
      select field, percentile_cont(0.25) within group (order by scale) as low,
        percentile_cont(0.75) within group (order by scale) as high
      from used group by field having count(*) >= ${sql.lit(ENOUGH)}
    )
    select field, id, organization as "organizationId", name, value::text as value,
      exp(low) as low, exp(high) as high
    from used join usual using (field)
    where scale > greatest(high + ln(10.0), high + 3 * (high - low))
      or scale < least(low - ln(10.0), low - 3 * (high - low))
    order by abs(scale - (low + high) / 2) desc, id limit ${sql.lit(MOST)}`.execute(db);
  return rows.map(({ field, id, organizationId, name, value, low, high }) => ({
    kind: "number",
    field,
    record: { id, organizationId, name },
    value,
    low: rounded(low),
    high: rounded(high),
  }));
}

/** To three figures: it is an order of magnitude. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
