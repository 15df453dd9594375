import { type Kysely, type RawBuilder, sql } from "kysely";
import { COARSEST_LEVEL, FINEST_LEVEL } from "../../domain/presentation/placeLevel.ts";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordColumn } from "../recordTable/recordColumn.ts";
import { recordSource } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";
import type { CountedTable } from "./countedTable.ts";

/** Records that are counted in one transaction, or the one part that has more. */
const BATCH_RECORDS = 20_000;

/** A field with more values than this in one part is no category: its values are not kept. */
const MOST_VALUES = 200;

/** A published part whose figures are missing, of another revision or counted otherwise. */
interface StalePart {
  readonly part: string;
  readonly organization: string;
  readonly revision: number;
}

/** The parts of a model whose figures are to be counted, as a condition on `part p left join part_figures f`. */
const isStale = (mark: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`p.revision_id is not null and p.withdrawn_at is null
    and (f.part_id is null or f.revision_id <> p.revision_id or f.counted <> ${mark})`;

/** The models, each with the mark of what is counted of it, of which some part is to be counted. */
export async function staleModels(
  db: Kysely<Schema>,
  models: readonly { readonly model: string; readonly mark: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ model: string }>`
    select distinct p.model from json_to_recordset(${JSON.stringify(models)}::json) as m(model text, mark text)
    join traboule.dataset_part p on p.model = m.model
    left join traboule.part_figures f on f.part_id = p.id
    where ${isStale(sql`m.mark`)}`.execute(db);
  return rows.map(({ model }) => model);
}

/**
 * Counts the parts that were published since they were last counted, and forgets those withdrawn. What a revision holds never
 * changes, so that figures are those of their revision whenever they are counted. Several processes wait for one another.
 */
export async function keepFigures(db: Kysely<Schema>, counted: CountedTable): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await db.transaction().execute((trx) => keepSome(trx, counted));
}

async function keepSome(trx: Kysely<Schema>, counted: CountedTable): Promise<boolean> {
  const { name: model } = counted.table.model;
  await sql`select pg_advisory_xact_lock(hashtext(${`figures:${model}`}))`.execute(trx);
  await sql`delete from traboule.part_figures f using traboule.dataset_part p
    where f.model = ${model} and p.id = f.part_id and p.withdrawn_at is not null`.execute(trx);
  const { rows: parts } = await sql<StalePart>`
    select part, organization, revision from (
      select p.id as part, p.organization_id as organization, p.revision_id as revision,
        sum(p.records) over (order by p.id) - p.records as before
      from traboule.dataset_part p left join traboule.part_figures f on f.part_id = p.id
      where p.model = ${model} and ${isStale(sql`${counted.mark}`)}) stale
    where before < ${BATCH_RECORDS}`.execute(trx);
  if (parts.length === 0) return false;
  await sql`delete from traboule.part_figures
    where part_id in (select part from ${partList(parts)})`.execute(trx);
  await countRecords(trx, counted, parts);
  await countValues(trx, counted, parts);
  await countPlaces(trx, counted, parts);
  return true;
}

function partList(parts: readonly StalePart[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(parts)}::json) as b(part uuid, organization uuid, revision bigint)`;
}

/** The records of the parts at their revisions, aliased `r`, each with its part `b`. */
function partRecords({ table }: CountedTable): RawBuilder<unknown> {
  return sql`${recordSource(table, "public")} r on r._organization = b.organization
    and r._from <= b.revision and (r._to is null or r._to > b.revision)`;
}

const textOf = (column: RecordColumn): RawBuilder<unknown> => sql`(${toText(column, "r")})::text`;

async function countRecords(
  trx: Kysely<Schema>,
  counted: CountedTable,
  parts: readonly StalePart[],
): Promise<void> {
  const filled = publicColumns(counted.table).map(({ name }) => sql`count(${sql.id("r", name)})`);
  await sql`
    insert into traboule.part_figures
      (part_id, model, revision_id, counted, records, located, west, south, east, north, filled)
    select b.part, ${counted.table.model.name}, b.revision, ${counted.mark}, count(r._id), count(r._lon), min(r._lon),
      min(r._lat), max(r._lon), max(r._lat), json_build_array(${sql.join(filled)})
    from ${partList(parts)} left join ${partRecords(counted)} group by b.part, b.revision`.execute(trx);
}

/** Years of days and years; a field with too many values leaves one line that says so. */
async function countValues(
  trx: Kysely<Schema>,
  counted: CountedTable,
  parts: readonly StalePart[],
): Promise<void> {
  const lines = [
    ...counted.values.map((one) => sql`('value', ${sql.lit(one.field.name)}, ${textOf(one)})`),
    ...counted.times.map((one) => sql`('year', ${sql.lit(one.field.name)}, left(${textOf(one)}, 4))`),
  ];
  if (lines.length === 0) return;
  await sql`
    insert into traboule.part_value (part_id, model, kind, field, value, count)
    select part, ${counted.table.model.name}, case when different > ${MOST_VALUES} then 'many' else kind end, field,
      case when different <= ${MOST_VALUES} then value end, sum(count)
    from (
      select b.part, v.kind, v.field, v.value, count(*) as count,
        count(*) over (partition by b.part, v.kind, v.field) as different
      from ${partList(parts)} join ${partRecords(counted)}
      cross join lateral (values ${sql.join(lines)}) v(kind, field, value)
      where v.kind = 'value' or v.value ~ '^[0-9]{4}$' group by 1, 2, 3, 4) told
    group by 1, 3, 4, 5`.execute(trx);
}

/**
 * Where records lie: how many in each square of each level, their middle, how many have each value of each field that tells
 * them apart (`=` before the value, nothing for none), and the record where it is alone.
 */
async function countPlaces(
  trx: Kysely<Schema>,
  counted: CountedTable,
  parts: readonly StalePart[],
): Promise<void> {
  const finest = sql.lit(2 ** FINEST_LEVEL);
  const shift = sql`${sql.lit(FINEST_LEVEL)} - level`;
  const signs = counted.signs.map((one) => sql`coalesce('=' || ${textOf(one)}, '')`);
  const name = counted.naming === null ? sql`null::text` : sql`left(${textOf(counted.naming)}, 200)`;
  await sql`
    with record as materialized (
      select b.part, r._id::text as id, r._lon as lon, r._lat as lat, ${name} as name,
        floor(r._lon * ${finest})::int as x, floor(r._lat * ${finest})::int as y,
        array[${sql.join(signs)}]::text[] as signs
      from ${partList(parts)} join ${partRecords(counted)} where r._lon is not null and r._lat is not null),
    level as (select generate_series(${sql.lit(COARSEST_LEVEL)}::int, ${sql.lit(FINEST_LEVEL)}::int) as level),
    sign as (
      select part, x, y, s.at, s.value, count(*) as count
      from record cross join lateral unnest(signs) with ordinality s(value, at) group by 1, 2, 3, 4, 5),
    told as (
      select part, level, x, y, jsonb_agg(counts order by at) as signs from (
        select part, level, x, y, at, jsonb_object_agg(value, count) as counts from (
          select part, level, x >> (${shift}) as x, y >> (${shift}) as y, at, value, sum(count) as count
          from sign cross join level group by 1, 2, 3, 4, 5, 6) counted
        group by 1, 2, 3, 4, 5) field
      group by 1, 2, 3, 4),
    square as (
      select part, x, y, count(*) as count, sum(lon) as lon, sum(lat) as lat, min(id) as id, min(name) as name
      from record group by 1, 2, 3),
    place as (
      select part, level, x >> (${shift}) as x, y >> (${shift}) as y, sum(count) as count,
        sum(lon) / sum(count) as lon, sum(lat) / sum(count) as lat, min(id) as id, min(name) as name
      from square cross join level group by 1, 2, 3, 4)
    insert into traboule.part_place (part_id, model, level, x, y, count, lon, lat, record_id, name, signs)
    select p.part, ${counted.table.model.name}, p.level, p.x, p.y, p.count, p.lon, p.lat,
      case when p.count = 1 then p.id::uuid end, case when p.count = 1 then p.name end, coalesce(t.signs, '[]')
    from place p left join told t using (part, level, x, y)`.execute(trx);
}
