import { type Kysely, type RawBuilder, sql } from "kysely";
import { sameValue } from "../records/publishRecords.ts";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { type MaskedRecord, maskedRows } from "./maskedRecord.ts";

export type DifferenceKind = "added" | "changed" | "removed" | "unchanged";

/** A record that publishing a deposit would add, change or remove. */
export interface PreviewedRecord {
  readonly kind: Exclude<DifferenceKind, "unchanged">;
  readonly id: string;
  /** Its number in the deposit; null for one that the deposit does not have. */
  readonly record: number | null;
  readonly before: readonly (string | null)[] | null;
  readonly after: readonly (string | null)[] | null;
}

/** Where a record lies after the publication, or lay before when it goes: WGS 84 degrees. */
export interface PreviewedPoint {
  readonly kind: DifferenceKind;
  readonly lon: number;
  readonly lat: number;
}

export interface PreviewArgs {
  readonly depositId: string;
  readonly organizationId: string;
  /** Records of which some cells are not published. */
  readonly masked: readonly MaskedRecord[];
}

/** The current state (`c`) beside the deposit's (`d`), each pair with its kind. */
function pairs(table: RecordTable, { depositId, organizationId, masked }: PreviewArgs): RawBuilder<unknown> {
  const same = sql.join(
    table.columns.map((column, at) => sameValue(column, at)),
    sql` and `,
  );
  const before = sql.join(table.columns.map((column) => sql`(${toText(column, "c")})::text`));
  return sql`select coalesce(d.record_id, c._id) as id, d.record,
      case when c._id is null then 'added' when d.record_id is null then 'removed' when ${same} then 'unchanged'
        else 'changed' end as kind,
      case when c._id is not null then array[${before}]::text[] end as "before",
      d."values" as "after",
      case when d.record_id is null then c._lon else d.lon end as lon,
      case when d.record_id is null then c._lat else d.lat end as lat
    from (select * from ${sql.id("dataset", table.model.name)}
      where _organization = ${organizationId}::uuid and _to is null) c
    full join (
      select r.record, r.record_id, coalesce(m."values", r."values") as "values",
        case when m.record is null then r.lon else m.lon end as lon,
        case when m.record is null then r.lat else m.lat end as lat
      from traboule.deposit_record r left join ${maskedRows(masked)} on m.record = r.record
      where r.deposit_id = ${depositId}::uuid and not r.removed) d
    on d.record_id = c._id`;
}

/** How many records publishing a deposit would add, change, remove and leave alone. */
export async function countDifference(
  db: Kysely<Schema>,
  table: RecordTable,
  args: PreviewArgs,
): Promise<Readonly<Record<DifferenceKind, number>>> {
  const { rows } = await sql<{ kind: DifferenceKind; count: number }>`
    select kind, count(*) as count from (${pairs(table, args)}) p group by kind`.execute(db);
  const of = (kind: DifferenceKind): number => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { added: of("added"), changed: of("changed"), removed: of("removed"), unchanged: of("unchanged") };
}

/** What would be removed, then changed, then added, in the deposit's order: the first `limit` of each. */
export async function previewRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  args: PreviewArgs,
  limit: number,
): Promise<PreviewedRecord[]> {
  const { rows } = await sql<PreviewedRecord>`
    select kind, id, record, "before", "after" from (
      select p.*, row_number() over (partition by kind order by record, id) as place
      from (${pairs(table, args)}) p where kind <> 'unchanged') q
    where place <= ${limit}
    order by array_position(array['removed', 'changed', 'added'], kind), place`.execute(db);
  return rows;
}

/** Where the records lie, what changes first, `limit` at most. */
export async function previewPoints(
  db: Kysely<Schema>,
  table: RecordTable,
  args: PreviewArgs,
  limit: number,
): Promise<PreviewedPoint[]> {
  const { rows } = await sql<PreviewedPoint>`
    select kind, lon, lat from (${pairs(table, args)}) p where lon is not null and lat is not null
    order by kind = 'unchanged', record, id limit ${limit}`.execute(db);
  return rows;
}
