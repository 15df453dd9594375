import { type Kysely, sql } from "kysely";

/** The cells that wait for a person, and the records taken out, counted without reading the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists traboule.deposit_cell_deposit_id_idx`.execute(db);
  await sql`create index deposit_cell_waiting_idx on traboule.deposit_cell (deposit_id, record, field)
    where (case when settlement is null then status <> 'corrected' else settled_value is null end)`.execute(
    db,
  );
  await sql`create index deposit_record_removed_idx on traboule.deposit_record (deposit_id, record) where removed`.execute(
    db,
  );
}
