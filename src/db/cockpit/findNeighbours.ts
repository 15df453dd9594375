import { type Kysely, sql } from "kysely";
import type { PlacedRecord } from "../../domain/cockpit/findDuplicates.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { currentRecords, recordName } from "./recordName.ts";

/** About 220 metres at our latitudes: two points nearer than half of it share a cell of one of the four grids. */
const CELL = { lat: 0.002, lon: 0.0028 };
/** A cell with more is a crowd, which says nothing. */
const CROWD = 60;
const MOST = 2000;

interface Line {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly otherId: string;
  readonly otherOrganizationId: string;
  readonly otherName: string;
  readonly otherLon: number;
  readonly otherLat: number;
}

/**
 * Pairs of published records of different organisations that lie within about a hundred metres. The records are sorted into the
 * cells of four grids, each shifted by half a cell: the cost grows with their number, not with its square.
 */
export async function findNeighbours(
  db: Kysely<Schema>,
  table: RecordTable,
): Promise<(readonly [PlacedRecord, PlacedRecord])[]> {
  const { rows } = await sql<Line>`
    with placed as (
      select r._id as id, r._organization as organization, r._lon as lon, r._lat as lat, ${recordName(table)} as name
      from ${currentRecords(table)}
      where r._to is null and r._lon is not null and r._lat is not null
    ), cell as (
      select grid.n, floor(lon / ${sql.lit(CELL.lon)} + grid.east) as x, floor(lat / ${sql.lit(CELL.lat)} + grid.north) as y,
        placed.*
      from placed cross join (values (0, 0.0, 0.0), (1, 0.5, 0.0), (2, 0.0, 0.5), (3, 0.5, 0.5)) grid(n, east, north)
    ), shared as (
      select n, x, y from cell group by n, x, y
      having min(organization::text) <> max(organization::text) and count(*) <= ${sql.lit(CROWD)}
    )
    select distinct a.id, a.organization as "organizationId", a.name, a.lon, a.lat,
      b.id as "otherId", b.organization as "otherOrganizationId", b.name as "otherName",
      b.lon as "otherLon", b.lat as "otherLat"
    from shared join cell a using (n, x, y) join cell b using (n, x, y)
    where a.id < b.id and a.organization <> b.organization
    order by a.id, b.id limit ${MOST}`.execute(db);
  return rows.map((line) => [
    {
      id: line.id,
      organizationId: line.organizationId,
      name: line.name,
      lon: line.lon,
      lat: line.lat,
    },
    {
      id: line.otherId,
      organizationId: line.otherOrganizationId,
      name: line.otherName,
      lon: line.otherLon,
      lat: line.otherLat,
    },
  ]);
}
