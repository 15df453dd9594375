import { type Kysely, sql } from "kysely";

/** What is counted of each published part, so that the figures of a dataset are sums over its parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table traboule.part_figures (
    part_id uuid primary key references traboule.dataset_part on delete cascade,
    model text not null,
    revision_id bigint not null,
    counted text not null,
    records integer not null,
    located integer not null,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    filled json not null
  )`,
  `create index on traboule.part_figures (model)`,
  `create table traboule.part_value (
    part_id uuid not null references traboule.part_figures on delete cascade,
    model text not null,
    kind text not null check (kind in ('value', 'year', 'many')),
    field text not null,
    value text,
    count integer not null
  )`,
  `create index on traboule.part_value (part_id)`,
  `create index on traboule.part_value (model, kind, field)`,
  `create table traboule.part_place (
    part_id uuid not null references traboule.part_figures on delete cascade,
    model text not null,
    level smallint not null,
    x integer not null,
    y integer not null,
    count integer not null,
    lon double precision not null,
    lat double precision not null,
    record_id uuid,
    name text,
    signs jsonb not null,
    primary key (model, level, x, y, part_id)
  )`,
  `create index on traboule.part_place (part_id)`,
];
