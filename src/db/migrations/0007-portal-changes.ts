import { type Kysely, sql } from "kysely";

/** What changed of what the public pages tell, so that they read again only that; readings of one commune found at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Beside the datasets, all that every public page rests on. */
const TERRITORY = ["organization", "setting", "model_version", "campaign", "campaign_commune"];
/** Tables whose lines concern one model each. */
const DATASETS = ["dataset_part", "revision", "export_file"];

/** Whether a deposit prepares its part of a dataset, as the public pages tell it. */
const prepares = (row: "old" | "new"): string =>
  `(${row}.model is not null and ${row}.state in ('received', 'processing', 'needs-mapping', 'review', 'approval'))`;

const STATEMENTS = [
  `create index on traboule.reading (insee, day)`,
  // Lines are only added: one that commits after a later one still changes how many there are.
  `create table traboule.portal_change (
    id bigint generated always as identity,
    model text,
    at timestamptz not null default clock_timestamp()
  )`,
  `create function traboule.note_territory_change() returns trigger language plpgsql as $$
    begin insert into traboule.portal_change (model) values (null); return null; end $$`,
  `create function traboule.note_dataset_change() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then insert into traboule.portal_change (model) values (old.model); end if;
      if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.model is distinct from old.model) then
        insert into traboule.portal_change (model) values (new.model);
      end if;
      return null;
    end $$`,
  ...TERRITORY.map(
    (table) => `create trigger portal_change after insert or update or delete on traboule.${table}
      for each statement execute function traboule.note_territory_change()`,
  ),
  ...DATASETS.map(
    (table) => `create trigger portal_change after insert or update or delete on traboule.${table}
      for each row execute function traboule.note_dataset_change()`,
  ),
  `create trigger portal_change_begun after insert on traboule.deposit
    for each row when (${prepares("new")}) execute function traboule.note_dataset_change()`,
  `create trigger portal_change_turned after update of state, model on traboule.deposit
    for each row when (${prepares("old")} <> ${prepares("new")} or (${prepares("new")} and old.model <> new.model))
    execute function traboule.note_dataset_change()`,
  `create trigger portal_change_gone after delete on traboule.deposit
    for each row when (${prepares("old")}) execute function traboule.note_dataset_change()`,
];
