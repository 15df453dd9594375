import { type Kysely, sql } from "kysely";

/** The deposits under way found, with their states, from an index alone; notes of those that changed state. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `drop index if exists traboule.deposit_organization_id_model_created_at_idx`,
  `create index deposit_open_idx on traboule.deposit (organization_id, model, created_at desc) include (id, state)
    where state not in ('published', 'abandoned')`,
  // Lines are only added: one that commits after a later one still changes how many there are.
  `create table traboule.deposit_change (
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp()
  )`,
  `create function traboule.note_deposit_change() returns trigger language plpgsql as $$
    begin insert into traboule.deposit_change default values; return null; end $$`,
  `create trigger deposit_change_made after insert or delete on traboule.deposit
    for each row execute function traboule.note_deposit_change()`,
  `create trigger deposit_change_turned after update of state, model on traboule.deposit
    for each row when (old.state <> new.state or old.model is distinct from new.model)
    execute function traboule.note_deposit_change()`,
];
