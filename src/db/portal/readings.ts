import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { ReadingTable } from "../schema/platformTables.ts";

/** Adds to the readings of their days, in one statement. */
export async function addReadings(db: Kysely<Schema>, readings: readonly ReadingTable[]): Promise<void> {
  if (readings.length === 0) return;
  await sql`insert into traboule.reading (day, model, insee, kind, count)
    select day, model, insee, kind, count from json_to_recordset(${JSON.stringify(readings)}::json)
      as r(day date, model text, insee text, kind text, count bigint)
    on conflict (day, model, insee, kind) do update set count = traboule.reading.count + excluded.count`.execute(
    db,
  );
}

/** The datasets most read since a day, the most read first. */
export async function mostRead(
  db: Kysely<Schema>,
  since: string,
  limit: number,
): Promise<{ readonly model: string; readonly count: number }[]> {
  const { rows } = await sql<{ model: string; count: number }>`
    select model, sum(count)::bigint as count from traboule.reading
    where day >= ${since}::date and model <> '' group by 1 order by 2 desc, 1 limit ${limit}`.execute(db);
  return rows;
}
