import { type Kysely, sql } from "kysely";
import { publicColumns } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import type { CountedTable } from "./countedTable.ts";

/** What is counted of a dataset, or of some of its parts. */
interface SummedFigures {
  readonly measure: DatasetMeasure;
  /** INSEE code → records, the most first; null for those that no commune publishes. */
  readonly byCommune: readonly { readonly commune: string | null; readonly count: number }[];
  /** By field, the most frequent value first; a field with too many values to be counted has none. */
  readonly values: ReadonlyMap<string, readonly ValueCount[]>;
  /** By field, in the order of years. */
  readonly years: ReadonlyMap<string, readonly { readonly year: number; readonly count: number }[]>;
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

interface PartLine {
  readonly insee: string | null;
  readonly records: number;
  readonly located: number;
  readonly west: number | null;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly filled: readonly number[];
}

interface ValueLine {
  readonly kind: "value" | "year" | "many";
  readonly field: string;
  readonly value: string | null;
  readonly count: number;
}

/** The figures kept of a dataset, or of these organisations' parts alone, summed. To be called once they are up to date. */
export async function sumFigures(
  db: Kysely<Schema>,
  counted: CountedTable,
  organizations: readonly string[] | null,
): Promise<SummedFigures> {
  const { name: model } = counted.table.model;
  const own =
    organizations === null
      ? sql``
      : sql`and f.part_id in (select id from traboule.dataset_part
          where organization_id = any(${[...organizations]}::uuid[]) and model = ${model})`;
  const { rows: parts } = await sql<PartLine>`
    select o.insee, f.records, f.located, f.west, f.south, f.east, f.north, f.filled
    from traboule.part_figures f join traboule.dataset_part p on p.id = f.part_id
    join traboule.organization o on o.id = p.organization_id
    where f.model = ${model} ${own}`.execute(db);
  const { rows: values } = await sql<ValueLine>`
    select f.kind, f.field, f.value, sum(f.count)::bigint as count from traboule.part_value f
    where f.model = ${model} ${own} group by 1, 2, 3 order by 4 desc, 3`.execute(db);
  const many = new Set(values.flatMap(({ kind, field }) => (kind === "many" ? [field] : [])));
  const told = (kind: ValueLine["kind"], field: string): ValueLine[] =>
    many.has(field) ? [] : values.filter((one) => one.kind === kind && one.field === field);
  return {
    measure: measureOf(counted, parts),
    byCommune: communesOf(parts),
    values: new Map(
      counted.values.map(({ field: { name } }) => [
        name,
        told("value", name).map(({ value, count }) => ({ value, count })),
      ]),
    ),
    years: new Map(
      counted.times.map(({ field: { name } }) => [
        name,
        told("year", name)
          .map(({ value, count }) => ({ year: Number(value), count }))
          .toSorted((a, b) => a.year - b.year),
      ]),
    ),
  };
}

function measureOf({ table }: CountedTable, parts: readonly PartLine[]): DatasetMeasure {
  const columns = publicColumns(table);
  const filled = columns.map(() => 0);
  let [records, located] = [0, 0];
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    records += part.records;
    located += part.located;
    for (const [at, count] of part.filled.entries()) filled[at]! += count;
    if (part.west === null) continue;
    extent[0] = Math.min(extent[0], part.west);
    extent[1] = Math.min(extent[1], part.south);
    extent[2] = Math.max(extent[2], part.east);
    extent[3] = Math.max(extent[3], part.north);
  }
  return {
    records,
    located,
    extent: located === 0 ? null : extent,
    filled: Object.fromEntries(columns.map(({ field }, at) => [field.name, filled[at]!])),
  };
}

function communesOf(parts: readonly PartLine[]): SummedFigures["byCommune"] {
  const counts = new Map<string | null, number>();
  for (const { insee, records } of parts) counts.set(insee, (counts.get(insee) ?? 0) + records);
  return Array.from(counts, ([commune, count]) => ({ commune, count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || ((a.commune ?? "~") < (b.commune ?? "~") ? -1 : 1));
}
