import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Extent } from "../../domain/geo/extent.ts";
import { BANDS_PER_DEGREE, bandOf, isPointOf } from "../recordTable/pointOrder.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { type ItemRow, itemSelection, publicSource } from "./itemRow.ts";
import { type ItemState, stateBranches } from "./itemState.ts";
import { allOf, type ItemMatch, matching } from "./matching.ts";
import type { BoxedFilter } from "./splitBox.ts";

export interface ItemsByPlace extends ItemMatch {
  readonly revision: number;
  readonly boxed: BoxedFilter;
  /** Identifier of the last record of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Where a point stands in the order of the walk. */
interface Place {
  readonly band: number;
  readonly lon: number;
  readonly lat: number;
  readonly id: string;
}

/** Bands beyond which the empty ones at both ends are worth finding. */
const MANY_BANDS = 300;

const bandAt = (latitude: number): number => Math.floor(latitude * BANDS_PER_DEGREE);

const at = (revision: number): ItemState => ({ from: revision, to: revision });

/**
 * A page of the records in a box, at the same cost whatever the number of those in the box and of those outside: points in
 * bands from south to north, from west to east in each, then the records that are no point by identifier.
 */
export async function readItemsByPlace(
  db: Kysely<Schema>,
  table: RecordTable,
  asked: ItemsByPlace,
): Promise<ItemRow[]> {
  const { after, limit } = asked;
  const place = after === null ? null : await placeOf(db, table, asked.revision, after);
  const isPastPoints = after !== null && place === null;
  const points = isPastPoints ? [] : await readPoints(db, table, asked, place);
  if (points.length === limit) return points;
  const rest = { ...asked, after: isPastPoints ? after : null, limit: limit - points.length };
  return [...points, ...(await readOthers(db, table, rest))];
}

/** Where the walk stands; null once it has left the points. */
async function placeOf(
  db: Kysely<Schema>,
  table: RecordTable,
  revision: number,
  id: string,
): Promise<Place | null> {
  const { rows } = await sql<Place & { readonly point: boolean | null }>`
    select r._id as id, ${bandOf("r")} as band, r._lon as lon, r._lat as lat, ${isPointOf("r")} as point
    from ${publicSource(table)} r
    where r._id = ${id}::uuid and r._from <= ${revision} and (r._to is null or r._to > ${revision})`.execute(
    db,
  );
  return rows[0]?.point ? rows[0] : null;
}

function inExtent([west, south, east, north]: Extent): RawBuilder<boolean> {
  return sql`(r._lon between ${west}::float8 and ${east}::float8
    and r._lat between ${south}::float8 and ${north}::float8)`;
}

/** Bands that follow one another. */
interface Stretch {
  /** Null for all before. */
  readonly from: number | null;
  /** Null for all after. */
  readonly to: number | null;
  /** Those where points may stand today. */
  readonly live: readonly [first: number, last: number];
}

/** Bands read at once: few, for where points are many they fill a page; then more; then all that are left. */
const STRIDES = [4, 32, Infinity] as const;

/** The bands of a walk, stretch by stretch; those beyond the collection's own points are left out where they would be many. */
async function stretchesOf(
  db: Kysely<Schema>,
  source: RawBuilder<unknown>,
  [, south, , north]: Extent,
  begins: number | null,
): Promise<Stretch[]> {
  let [low, high] = [begins ?? bandAt(south), bandAt(north)];
  if (high - low >= MANY_BANDS) {
    const { rows } = await sql<{ low: number | null; high: number | null }>`
      select min(${bandOf("r")}) as low, max(${bandOf("r")}) as high from ${source} r
      where r._to is null and ${isPointOf("r")}`.execute(db);
    low = Math.max(low, rows[0]?.low ?? high);
    high = Math.min(high, rows[0]?.high ?? low);
  }
  const stretches: Stretch[] = [];
  let first = low;
  for (const stride of STRIDES) {
    const last = Math.min(first + stride - 1, high);
    const isLast = last >= high;
    const from = stretches.length === 0 ? null : first;
    stretches.push({ from, to: isLast ? null : last, live: [first, last] });
    if (isLast) break;
    first = last + 1;
  }
  return stretches;
}

const PLACE_KEYS = ["x", "y", "id"].map((name) => sql.id(name));

async function readPoints(
  db: Kysely<Schema>,
  table: RecordTable,
  asked: ItemsByPlace,
  place: Place | null,
): Promise<ItemRow[]> {
  const { boxed, limit } = asked;
  const stretches = await stretchesOf(db, publicSource(table), boxed.extent, place?.band ?? null);
  const points: ItemRow[] = [];
  for (const stretch of stretches) {
    const rest = { ...asked, limit: limit - points.length };
    points.push(...(await readStretch(db, table, rest, place, stretch)));
    if (points.length === limit) break;
  }
  return points;
}

async function readStretch(
  db: Kysely<Schema>,
  table: RecordTable,
  { revision, boxed, q, limit }: ItemsByPlace,
  place: Place | null,
  { from, to, live: [first, last] }: Stretch,
): Promise<ItemRow[]> {
  const source = publicSource(table);
  const band = bandOf("r");
  const wanted = [isPointOf("r"), inExtent(boxed.extent), ...matching(table, { filter: boxed.rest, q })];
  const columns = sql`${itemSelection(table)}, r._lon as x, r._lat as y`;
  const order = sql`r._lon, r._lat, r._id`;
  // In the bands that follow, every point is beyond: the comparison stays one that the index knows.
  const beyond = place
    ? [
        sql`(r._lon, r._lat, r._id) > (case when s.band > ${place.band}::int then '-infinity'::float8
          else ${place.lon}::float8 end, ${place.lat}::float8, ${place.id}::uuid)`,
      ]
    : [];
  const [still, since] = stateBranches(table, at(revision));
  const live = [still, sql`${band} = s.band`, ...wanted, ...beyond];
  const ended = [since, ...wanted];
  if (from !== null) ended.push(sql`${band} >= ${from}::int`);
  if (to !== null) ended.push(sql`${band} <= ${to}::int`);
  if (place)
    ended.push(sql`(${band}, r._lon, r._lat, r._id) >
      (${place.band}::int, ${place.lon}::float8, ${place.lat}::float8, ${place.id}::uuid)`);
  const { rows } = await sql<ItemRow>`
    select id, commune, geometry, "values", keys from (
      (select s.n, s.band, p.* from generate_series(${first}::int, ${last}::int)
          with ordinality as s(band, n)
        cross join lateral (select ${columns} from ${source} r
          where ${allOf(live)} order by ${order} limit ${limit}) p
        order by s.n, ${sql.join(PLACE_KEYS)} limit ${limit})
      union all
      (select 0 as n, ${band} as band, ${columns} from ${source} r
        where ${allOf(ended)} order by ${band}, ${order} limit ${limit})) u
    order by band, ${sql.join(PLACE_KEYS)} limit ${limit}`.execute(db);
  return rows;
}

/**
 * Whether anything but points is published now. Asked by itself, in the order of its index: the planner takes what is no point for a
 * good part of any table, and would look for it through all of one that has points alone.
 */
async function hasOthers(db: Kysely<Schema>, table: RecordTable): Promise<boolean> {
  const { rows } = await sql`select r._id from ${publicSource(table)} r
    where r._to is null and ${isPointOf("r")} is not true order by r._id limit 1`.execute(db);
  return rows.length > 0;
}

/** Shapes, and records without a geometry. */
async function readOthers(db: Kysely<Schema>, table: RecordTable, asked: ItemsByPlace): Promise<ItemRow[]> {
  const { revision, after, limit } = asked;
  const wanted: RawBuilder<unknown>[] = [sql`${isPointOf("r")} is not true`, ...matching(table, asked)];
  if (after !== null) wanted.push(sql`r._id > ${after}::uuid`);
  const [still, since] = stateBranches(table, at(revision));
  const states = (await hasOthers(db, table)) ? [still, since] : [since];
  const branches = states.map(
    (state) => sql`(select ${itemSelection(table)} from ${publicSource(table)} r
      where ${allOf([state, ...wanted])} order by r._id limit ${limit})`,
  );
  const { rows } = await sql<ItemRow>`
    select id, commune, geometry, "values", keys from (${sql.join(branches, sql` union all `)}) u
    order by id limit ${limit}`.execute(db);
  return rows;
}
