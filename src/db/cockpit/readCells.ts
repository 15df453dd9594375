import { type Kysely, sql } from "kysely";
import type { CellFacts } from "../../domain/cockpit/cockpitCell.ts";
import { WAITS } from "../review/cellSql.ts";
import type { Schema } from "../schema.ts";

interface CellLine {
  readonly organizationId: string;
  readonly model: string;
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly depositId: string | null;
  readonly depositState: string | null;
  readonly waiting: number | null;
  readonly publishedAt: Date | null;
  readonly withdrawn: boolean;
  readonly records: number | null;
  readonly description: string | null;
  readonly documentation: string | null;
  readonly frequency: string | null;
  readonly temporalStart: string | null;
  readonly spatial: string | null;
}

/**
 * What is known of these organisations' parts of every dataset that is asked for, being worked on or published. `today` is a
 * day, ISO 8601.
 */
export async function readCells(
  db: Kysely<Schema>,
  today: string,
  organizations: readonly string[],
): Promise<CellFacts[]> {
  const own = sql`= any(${[...organizations]}::uuid[])`;
  const { rows } = await sql<CellLine>`
    with asked as (
      select distinct on (asks.organization_id, c.model) asks.organization_id, c.model, c.opens_on, c.deadline
      from traboule.campaign c join traboule.campaign_commune asks on asks.campaign_id = c.id
      where c.closed_at is null and c.opens_on <= ${today}::date and asks.organization_id ${own}
      order by asks.organization_id, c.model, c.deadline desc, c.id
    ), work as (
      select distinct on (organization_id, model) organization_id, model, id, state
      from traboule.deposit
      where state not in ('published', 'abandoned') and model is not null and organization_id ${own}
      order by organization_id, model, created_at desc
    ), known as (
      select organization_id, model from traboule.dataset_part where organization_id ${own}
      union select organization_id, model from asked
      union select organization_id, model from work
    )
    select known.organization_id as "organizationId", known.model,
      asked.opens_on as "opensOn", asked.deadline,
      work.id as "depositId", work.state as "depositState", waiting.cells as waiting,
      part.published_at as "publishedAt", part.withdrawn_at is not null as withdrawn, part.records,
      left(part.metadata->>'description', 150) as description,
      left(part.metadata->>'documentation', 150) as documentation,
      part.metadata->>'frequency' as frequency,
      part.metadata->>'temporalStart' as "temporalStart",
      part.metadata->>'spatial' as spatial
    from known
    left join traboule.dataset_part part
      on part.organization_id = known.organization_id and part.model = known.model and part.organization_id ${own}
    left join asked on asked.organization_id = known.organization_id and asked.model = known.model
    left join work on work.organization_id = known.organization_id and work.model = known.model
    -- Of each deposit by the index of what waits, however many cells others have.
    left join lateral (
      select count(*) as cells from traboule.deposit_cell c
      where c.deposit_id = work.id and ${WAITS}
    ) waiting on true`.execute(db);
  return rows.map(asFacts);
}

function asFacts(line: CellLine): CellFacts {
  const { organizationId, model, opensOn, deadline, depositId, publishedAt, withdrawn } = line;
  return {
    organizationId,
    model,
    opensOn,
    deadline,
    work:
      depositId === null ? null : { depositId, state: line.depositState ?? "", waiting: line.waiting ?? 0 },
    publishedAt,
    withdrawn,
    records: line.records ?? 0,
    sheet: {
      description: line.description,
      documentation: line.documentation,
      frequency: line.frequency,
      temporalStart: line.temporalStart,
      spatial: line.spatial,
    },
  };
}

export interface RecentPublications {
  readonly publications: number;
  /** Of them, those that are an organisation's first of their dataset. */
  readonly first: number;
}

/** What was published since a moment. */
export async function countPublicationsSince(db: Kysely<Schema>, since: Date): Promise<RecentPublications> {
  return db
    .selectFrom("revision")
    .where("published_at", ">=", since)
    .where("kind", "!=", "withdrawal")
    .select(({ fn }) => [
      fn.countAll<number>().as("publications"),
      fn.countAll<number>().filterWhere("number", "=", 1).as("first"),
    ])
    .executeTakeFirstOrThrow();
}
