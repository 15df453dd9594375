import { type Kysely, sql } from "kysely";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import { recordSelection, recordSource, type StoredRecord } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";

/** One public state of a record. */
export interface RecordState extends StoredRecord {
  /** The revision that ended it; null while it is current. */
  readonly to: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly since: Date;
  /** When it ended. */
  readonly until: Date | null;
}

/** Every public state of a record, the latest first, at most `limit`; [] for an identifier never published. */
export async function recordHistory(
  db: Kysely<Schema>,
  table: RecordTable,
  id: string,
  limit: number,
): Promise<RecordState[]> {
  const { rows } = await sql<RecordState>`
    select ${recordSelection(table, "public")}, r._to as "to", r._lon as lon, r._lat as lat,
      b.published_at as since, e.published_at as until
    from ${recordSource(table, "public")} r
    join traboule.revision b on b.id = r._from
    left join traboule.revision e on e.id = r._to
    where r._id = ${id}::uuid order by r._from desc limit ${limit}`.execute(db);
  return rows;
}

/** Current records around a point, the nearest first; metres are those of a plane, true enough over a town. */
export async function recordsAround(
  db: Kysely<Schema>,
  table: RecordTable,
  at: { readonly lon: number; readonly lat: number; readonly except: string; readonly limit: number },
): Promise<(StoredRecord & { readonly metres: number })[]> {
  const { lon, lat, except, limit } = at;
  const reach = 0.03;
  const wide = reach / Math.cos((lat * Math.PI) / 180);
  const box = `((${lon + wide},${lat + reach}),(${lon - wide},${lat - reach}))`;
  const metres = sql`111320 * sqrt(power((r._lon - ${lon}) * cos(radians(${lat})), 2) + power(r._lat - ${lat}, 2))`;
  const { rows } = await sql<StoredRecord & { metres: number }>`
    select ${recordSelection(table, "public")}, ${metres} as metres from ${recordSource(table, "public")} r
    where r._to is null and r._bbox && ${box}::box and r._lon is not null and r._id <> ${except}::uuid
    order by ${metres}, r._id limit ${limit}`.execute(db);
  return rows;
}
