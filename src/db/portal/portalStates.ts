import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** The states of what the public pages tell: of each model, and under "" of the territory as a whole. */
export type PortalStates = ReadonlyMap<string, string>;

/**
 * Texts that change whenever something that the public pages tell has changed: under the name of a model its publications, its
 * files and what is being prepared of it; under "" organisations, settings, models and campaigns. Read from the notes that the
 * tables take themselves, however much they hold.
 */
export async function portalStates(db: Kysely<Schema>): Promise<PortalStates> {
  const { rows } = await sql<{ model: string; state: string }>`
    select coalesce(model, '') as model,
      concat_ws('-', count(*), min(id), max(id), (extract(epoch from max(at)) * 1000000)::bigint) as state
    from traboule.portal_change group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ model, state }) => [model, state]));
}

/** Notes kept at the least: enough for the states to differ, few enough to be counted at each page. */
const KEPT = 500;

/** Forgets the oldest notes of changes: of what the public pages tell, and of deposits. */
export async function forgetChanges(db: Kysely<Schema>): Promise<void> {
  for (const table of ["portal_change", "deposit_change"]) {
    const notes = sql.id("traboule", table);
    await sql`delete from ${notes} where id < (select max(id) from ${notes}) - ${KEPT}`.execute(db);
  }
}
