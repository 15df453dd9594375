import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Model } from "../../domain/model/model.ts";
import type { Schema } from "../schema.ts";
import { toText } from "./columnValue.ts";
import { hasPublicPosition, POSITION_COLUMNS } from "./publicPosition.ts";
import { publicColumns, type RecordColumn, recordColumns, type RecordTable } from "./recordColumn.ts";
import { BAND, IS_POINT } from "./pointOrder.ts";
import { SYSTEM_COLUMNS } from "./systemColumns.ts";

interface ExistingColumn {
  readonly name: string;
  readonly type: string;
}

const tableOf = (model: string) => sql.id("dataset", model);
const viewOf = (model: string) => sql.id("open", model);

async function existingColumns(db: Kysely<Schema>, model: string): Promise<Map<string, string>> {
  const { rows } = await sql<ExistingColumn>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'dataset' and table_name = ${model}`.execute(db);
  return new Map(rows.map(({ name, type }) => [name, type]));
}

function indexes(model: string) {
  const table = tableOf(model);
  return [
    sql`create unique index on ${table} (_id) where _to is null`,
    sql`create index on ${table} (_id, _from)`,
    sql`create index on ${table} (_commune, _id) where _to is null`,
    sql`create index on ${table} (_organization, _from)`,
    sql`create index on ${table} (_organization, _to)`,
    sql`create index on ${table} using gist (_bbox) where _to is null`,
    sql`create index on ${table} using gin (_search) where _to is null`,
    // Readers of a state that a publication has just replaced.
    sql`create index on ${table} (_to) where _to is not null`,
    // Points from south to north in bands, then from west to east; the others by identifier.
    sql`create index on ${table} (${BAND}, _lon, _lat, _id) where _to is null and ${IS_POINT}`,
    sql`create index on ${table} (_id) where _to is null and (${IS_POINT}) is not true`,
  ];
}

async function createTable(db: Kysely<Schema>, model: Model): Promise<void> {
  const system = SYSTEM_COLUMNS.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`);
  const fields = recordColumns(model).map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`);
  const required = [
    sql`check (_id is not null and _organization is not null and _from is not null)`,
    sql`check (_to > _from)`,
  ];
  const table = sql`create table ${tableOf(model.name)} (${sql.join([...system, ...fields, ...required])})`;
  await sql.join([table, ...indexes(model.name)], sql`; `).execute(db);
}

/** A field whose type changed is widened to text: no published value is lost. */
async function bringUpToDate(
  db: Kysely<Schema>,
  model: Model,
  existing: Map<string, string>,
): Promise<RecordColumn[]> {
  const table = tableOf(model.name);
  const columns: RecordColumn[] = [];
  for (const column of recordColumns(model)) {
    const { name, type } = column;
    const present = existing.get(name) as RecordColumn["type"] | undefined;
    if (present === undefined) {
      await sql`alter table ${table} add column ${sql.id(name)} ${sql.raw(type)}`.execute(db);
    } else if (present !== type && present !== "text") {
      const words = toText({ ...column, type: present });
      await sql`alter table ${table} alter column ${sql.id(name)} type text using ${words}`.execute(db);
    }
    columns.push(present === undefined || present === type ? column : { ...column, type: "text" });
  }
  return columns;
}

function commentOf({ field: { title, description, visibility } }: RecordColumn): string {
  const text = description && description !== title ? `${title}. ${description}` : title;
  return visibility === "internal" ? `[interne] ${text}` : text;
}

/** What the table says of itself: the version of the model that it was last brought to. */
function aboutTable({ title, version }: Model): string {
  return `${title} (${version})`;
}

/** The comments of a table and of its columns, and its public view, in one statement each. */
function describe({ model, columns }: RecordTable): RawBuilder<unknown>[] {
  const comments = [
    ...SYSTEM_COLUMNS.map(({ name, comment }) => ({ name, text: comment as string })),
    ...columns.map((column) => ({ name: column.name, text: commentOf(column) })),
  ];
  const hidden = hasPublicPosition(model) ? [] : POSITION_COLUMNS;
  const system = SYSTEM_COLUMNS.map(({ name, type }) =>
    hidden.includes(name) ? sql`null::${sql.raw(type)} as ${sql.id(name)}` : sql.id(name),
  );
  const names = [...system, ...publicColumns({ model, columns }).map(({ name }) => sql.id(name))];
  return [
    ...comments.map(
      ({ name, text }) => sql`comment on column ${sql.id("dataset", model.name, name)} is ${sql.lit(text)}`,
    ),
    sql`create view ${viewOf(model.name)} as select ${sql.join(names)} from ${tableOf(model.name)}`,
    sql`comment on table ${tableOf(model.name)} is ${sql.lit(aboutTable(model))}`,
  ];
}

async function isUpToDate(db: Kysely<Schema>, model: Model): Promise<boolean> {
  const { rows } = await sql<{ about: string | null }>`
    select obj_description(to_regclass(${`dataset."${model.name}"`}), 'pg_class') as about`.execute(db);
  return rows[0]?.about === aboutTable(model);
}

/**
 * Makes or updates the typed, commented table of a model in schema `dataset`, and the view of its public fields in
 * schema `open`. Columns are added and widened, never dropped: past revisions stay whole. Concurrent calls wait for
 * one another.
 */
export async function ensureRecordTable(db: Kysely<Schema>, model: Model): Promise<RecordTable> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`table:${model.name}`}))`.execute(trx);
    const existing = await existingColumns(trx, model.name);
    if (existing.size > 0 && (await isUpToDate(trx, model)))
      return { model, columns: await bringUpToDate(trx, model, existing) };
    await sql`drop view if exists ${viewOf(model.name)}`.execute(trx);
    if (existing.size === 0) await createTable(trx, model);
    const columns = existing.size === 0 ? recordColumns(model) : await bringUpToDate(trx, model, existing);
    await sql.join(describe({ model, columns }), sql`; `).execute(trx);
    return { model, columns };
  });
}
