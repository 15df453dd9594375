import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** How much a commune's data are read. */
export interface OwnReadings {
  /** Pages, maps shown elsewhere, answers to programs. */
  readonly readings: number;
  readonly downloads: number;
}

/** Readings of a commune's own data since a day, ISO 8601. */
export async function readOwnReadings(
  db: Kysely<Schema>,
  insee: string,
  since: string,
): Promise<OwnReadings> {
  const { rows } = await sql<OwnReadings>`
    select coalesce(sum(count) filter (where kind <> 'download'), 0)::int as readings,
      coalesce(sum(count) filter (where kind = 'download'), 0)::int as downloads
    from traboule.reading where insee = ${insee} and day >= ${since}::date`.execute(db);
  return rows[0]!;
}
