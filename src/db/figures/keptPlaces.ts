import { type Kysely, sql } from "kysely";
import type { MapCell, MapQuery } from "../portal/mapCells.ts";
import type { Schema } from "../schema.ts";
import type { CountedTable } from "./countedTable.ts";

/** A map of all records: a grid on an extent, and the level of the squares that it gathers. */
interface PlacesQuery extends Omit<MapQuery, "choice" | "naming"> {
  readonly level: number;
}

/**
 * What lies in an extent, gathered on a grid from the squares kept of each part: each falls in the cell that holds its middle.
 * As much work as there are squares, however many records. To be called once the figures are up to date.
 */
export async function keptPlaces(
  db: Kysely<Schema>,
  { table, signs }: CountedTable,
  { extent, columns, rows: lines, by, level }: PlacesQuery,
): Promise<MapCell[]> {
  const [west, south, east, north] = extent;
  const squares = 2 ** level;
  const at = signs.findIndex(({ field }) => field.name === by);
  const split =
    at === -1 ? sql`` : sql`cross join lateral jsonb_each_text(p.signs -> ${sql.lit(at)}::int) s(sign, own)`;
  const value = at === -1 ? sql`null::text` : sql`case when s.sign = '' then null else substr(s.sign, 2) end`;
  const count = at === -1 ? sql`p.count` : sql`s.own::int`;
  const { rows } = await sql<MapCell>`
    select least(floor((p.lon - ${west}) / ${(east - west) / columns})::int, ${columns - 1}) as column,
      least(floor((p.lat - ${south}) / ${(north - south) / lines})::int, ${lines - 1}) as row,
      ${value} as value, sum(${count})::int as count, sum(p.lon * ${count}) / sum(${count}) as lon,
      sum(p.lat * ${count}) / sum(${count}) as lat, min(p.record_id::text) as id, min(p.name) as name
    from traboule.part_place p ${split}
    where p.model = ${table.model.name} and p.level = ${level}
      and p.x between ${Math.floor(west * squares)} and ${Math.floor(east * squares)}
      and p.y between ${Math.floor(south * squares)} and ${Math.floor(north * squares)}
      and p.lon between ${west} and ${east} and p.lat between ${south} and ${north}
    group by 1, 2, 3 order by 4 desc`.execute(db);
  return rows;
}
