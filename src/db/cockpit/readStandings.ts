import { type Kysely, sql } from "kysely";
import type { StandingGrounds } from "../../domain/cockpit/cellStanding.ts";
import { WAITS } from "../review/cellSql.ts";
import type { Schema } from "../schema.ts";

/** The parts of one model that stand on the same grounds. */
export interface StandingClass extends StandingGrounds {
  readonly model: string;
  /** Positions of their organisations in the list given. */
  readonly organizations: readonly number[];
}

export interface StandingsQuery {
  /** Identifiers. */
  readonly organizations: readonly string[];
  /** A day, ISO 8601. */
  readonly today: string;
  /** Of each frequency, the moment before which a publication is overdue; null where there is none. */
  readonly overdue: Readonly<Record<string, Date | null>>;
  /** The frequency of a part that says none. */
  readonly usual: string;
}

/**
 * Where the parts of all datasets that are asked for, being worked on or published stand: those on the same grounds together,
 * so that little is read however many they are.
 */
export async function readStandings(
  db: Kysely<Schema>,
  { organizations, today, overdue, usual }: StandingsQuery,
): Promise<StandingClass[]> {
  const moments = JSON.stringify(
    Object.entries(overdue).map(([frequency, before]) => ({
      frequency,
      before: before?.toISOString() ?? null,
    })),
  );
  const { rows } = await sql<StandingGrounds & { readonly model: string; readonly among: string }>`
    with organization as (
      select id, at - 1 as at from unnest(${[...organizations]}::uuid[]) with ordinality o(id, at)
    ), overdue as (
      select * from json_to_recordset(${moments}::json) as f(frequency text, before timestamptz)
    ), campaign as (
      select id, model, opens_on, deadline, row_number() over (partition by model order by deadline desc, id) as rank
      from traboule.campaign where closed_at is null and opens_on <= ${today}::date
    ), asks as (
      select asks.organization_id, c.model, min(c.rank) as rank
      from campaign c join traboule.campaign_commune asks on asks.campaign_id = c.id group by 1, 2
    ), work as (
      select distinct on (organization_id, model) organization_id, model, state
      from traboule.deposit
      where state not in ('published', 'abandoned') and model is not null
      order by organization_id, model, created_at desc
    ), part as (
      select p.organization_id, p.model, p.published_at is not null and p.withdrawn_at is null as published,
        p.withdrawn_at is not null as withdrawn, (p.published_at at time zone 'UTC')::date as day,
        p.published_at < (select o.before from overdue o where o.frequency = ${usual}) as is_usually_overdue,
        p.published_at < o.before as is_overdue, o.frequency is not null as says
      from traboule.dataset_part p left join overdue o on o.frequency = p.metadata ->> 'frequency'
    )
    select model, c.deadline, coalesce(part.published and part.day >= c.opens_on, false) as answered,
      work.state as "depositState", coalesce(part.published, false) as published,
      coalesce(part.published and case when part.says then is_overdue else is_usually_overdue end, false) as "isOverdue",
      coalesce(part.withdrawn, false) as withdrawn, string_agg(o.at::text, ' ') as among
    from part full join asks using (organization_id, model) full join work using (organization_id, model)
    join organization o on o.id = organization_id
    left join campaign c using (model, rank)
    group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  return rows.map(({ among, ...grounds }) => ({ ...grounds, organizations: among.split(" ").map(Number) }));
}

/** The cells that wait for an answer, in the latest open deposit of each part. */
export async function countWaitingCells(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(waiting.cells), 0)::bigint as count from (
      select distinct on (organization_id, model) id from traboule.deposit
      where state not in ('published', 'abandoned') and model is not null
      order by organization_id, model, created_at desc) work
    cross join lateral (
      select count(*) as cells from traboule.deposit_cell c
      where c.deposit_id = work.id and ${WAITS}) waiting`.execute(db);
  return rows[0]!.count;
}

/**
 * A text that changes whenever some part may stand otherwise: publications, campaigns, organisations and settings, as their tables
 * note them, and the states of deposits.
 */
export async function standingsState(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws('-', count(*), min(id), max(id), (extract(epoch from max(at)) * 1000000)::bigint) as state
    from traboule.portal_change
    union all
    select concat_ws('-', count(*), min(id), max(id), (extract(epoch from max(at)) * 1000000)::bigint)
    from traboule.deposit_change`.execute(db);
  return rows.map(({ state }) => state).join(" ");
}
