import { type Kysely, sql } from "kysely";
import type { Extent } from "../../domain/geo/extent.ts";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import { recordSource } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";
import { chosenRecords, type RecordChoice } from "./browseRecords.ts";

export interface MapQuery {
  readonly choice: RecordChoice;
  /** WGS 84 degrees, longitudes first. */
  readonly extent: Extent;
  readonly columns: number;
  readonly rows: number;
  /** The field that tells records apart; null for none. */
  readonly by: string | null;
  /** The field that names them; null for none. */
  readonly naming: string | null;
}

/** The records of one cell of the grid that have one value. */
export interface MapCell {
  readonly column: number;
  readonly row: number;
  readonly value: string | null;
  readonly count: number;
  /** Their middle, WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** One of them, and its name: the record itself where it is alone. */
  readonly id: string;
  readonly name: string | null;
}

/** What lies in an extent, gathered on a grid: as many rows as there are cells and values, however many records. */
export async function mapCells(db: Kysely<Schema>, table: RecordTable, query: MapQuery): Promise<MapCell[]> {
  const { choice, extent, columns, rows: lines, by, naming } = query;
  const [west, south, east, north] = extent;
  const text = (field: string | null) => {
    const column = publicColumns(table).find((one) => one.field.name === field);
    return column ? sql`(${toText(column, "r")})::text` : sql`null::text`;
  };
  const box = `((${east},${north}),(${west},${south}))`;
  const { rows } = await sql<MapCell>`
    select least(floor((r._lon - ${west}) / ${(east - west) / columns})::int, ${columns - 1}) as column,
      least(floor((r._lat - ${south}) / ${(north - south) / lines})::int, ${lines - 1}) as row,
      ${text(by)} as value, count(*) as count, avg(r._lon) as lon, avg(r._lat) as lat,
      min(r._id::text) as id, min(left(${text(naming)}, 200)) as name
    from ${recordSource(table, "public")} r
    where ${chosenRecords(table, choice)} and r._bbox && ${box}::box
      and r._lon between ${west} and ${east} and r._lat between ${south} and ${north}
    group by 1, 2, 3 order by 4 desc`.execute(db);
  return rows;
}
