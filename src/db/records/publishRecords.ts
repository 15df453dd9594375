import { type Kysely, type RawBuilder, sql } from "kysely";
import { fromText } from "../recordTable/columnValue.ts";
import type { RecordColumn, RecordTable } from "../recordTable/recordColumn.ts";
import { publicColumns } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

export interface RecordPublication {
  readonly depositId: string;
  readonly organizationId: string;
  readonly commune: string | null;
  /** The revision that this publication makes; higher than all before it in the same model. */
  readonly revision: number;
}

export interface PublishedCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The nth value of a deposit's record, from 0. */
function depositValue(at: number): RawBuilder<unknown> {
  return sql`d."values"[${sql.lit(at + 1)}]`;
}

/** Whether the nth column of the current state (`c`) and the nth value of a deposit's record (`d`) are the same value. */
export function sameValue(column: RecordColumn, at: number): RawBuilder<boolean> {
  const current = sql.id("c", column.name);
  if (column.type === "json") return sql`${current}::text is not distinct from ${depositValue(at)}`;
  return sql`${current} is not distinct from ${fromText(column, depositValue(at))}`;
}

/** What readers search in: every public text, and lists and numbers as they are written. */
function searchText(table: RecordTable): RawBuilder<unknown> {
  const seen = new Set(publicColumns(table).map(({ name }) => name));
  const texts = table.columns.flatMap((column, at) =>
    column.type === "text" && seen.has(column.name) ? [depositValue(at)] : [],
  );
  return sql`to_tsvector('traboule.french', left(concat_ws(' ', ${sql.join(texts)}), 200000))`;
}

/**
 * Makes the records of a deposit the current state of its organisation: those that are no longer there or that changed
 * end at this revision, the new ones and the changed ones begin with it, the others are left alone. Two statements, whatever
 * the number of records; to be called inside the transaction that makes the revision.
 */
export async function publishRecords(
  trx: Kysely<Schema>,
  table: RecordTable,
  { depositId, organizationId, commune, revision }: RecordPublication,
): Promise<PublishedCounts> {
  const name = sql.id("dataset", table.model.name);
  const same = sql.join(
    table.columns.map((column, at) => sameValue(column, at)),
    sql` and `,
  );
  const ended = await sql<{ id: string }>`
    update ${name} c set _to = ${revision}
    where c._organization = ${organizationId} and c._to is null and not exists (
      select from traboule.deposit_record d
      where d.deposit_id = ${depositId} and not d.removed and d.record_id = c._id and ${same})
    returning c._id as id`.execute(trx);
  const columns = table.columns.map((column) => sql.id(column.name));
  const values = table.columns.map((column, at) => fromText(column, depositValue(at)));
  const begun = await sql<{ id: string }>`
    insert into ${name}
      (_id, _commune, _organization, _from, _lon, _lat, _geometry, _bbox, _search, ${sql.join(columns)})
    select d.record_id, ${commune}::text, ${organizationId}::uuid, ${revision}::bigint, d.lon, d.lat, d.geometry, d.bbox,
      ${searchText(table)}, ${sql.join(values)}
    from traboule.deposit_record d
    where d.deposit_id = ${depositId} and not d.removed and not exists (
      select from ${name} c where c._id = d.record_id and c._to is null)
    returning _id as id`.execute(trx);
  const before = new Set(ended.rows.map(({ id }) => id));
  const changed = begun.rows.filter(({ id }) => before.has(id)).length;
  return { added: begun.rows.length - changed, changed, removed: before.size - changed };
}
