import Cursor from "pg-cursor";
import type { PoolClient } from "pg";
import { sql } from "kysely";
import type { Database } from "../database.ts";
import type { BackupTable } from "./listTables.ts";

const BATCH = 1000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Reads every table as it stood at one moment, whatever is written meanwhile. The connection is held until `work` ends. */
export async function atOneMoment<T>(
  { pool }: Database,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** The rows of a table as JSON texts, in batches, in the order of its first column. */
export async function* readTable(
  client: PoolClient,
  { schema, name }: BackupTable,
): AsyncGenerator<readonly string[]> {
  const text = `select row_to_json(t)::text as row from ${quoted(schema)}.${quoted(name)} t order by 1`;
  const cursor = client.query(new Cursor<{ row: string }>(text));
  try {
    for (;;) {
      const rows = await cursor.read(BATCH);
      if (rows.length === 0) return;
      yield rows.map(({ row }) => row);
    }
  } finally {
    await cursor.close();
  }
}

/** Writes rows given as JSON texts back into their table, and moves its counters past them. */
export async function loadRows(
  { query }: Database,
  { schema, name }: BackupTable,
  rows: readonly string[],
): Promise<void> {
  const table = sql.id(schema, name);
  const columns = await writableColumns(query, schema, name);
  const names = sql.join(columns.map((column) => sql.id(column)));
  await sql`insert into ${table} (${names}) overriding system value
    select ${names} from json_populate_recordset(null::${table}, ${`[${rows.join(",")}]`}::json)`.execute(
    query,
  );
}

async function writableColumns(query: Database["query"], schema: string, name: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${name} order by ordinal_position`.execute(query);
  return rows.map((row) => row.name);
}

/** Moves every counter past the rows that were loaded. */
export async function moveCounters({ query }: Database): Promise<void> {
  await sql`select setval('traboule.revision_id', (select coalesce(max(id), 0) + 1 from traboule.revision), false)`.execute(
    query,
  );
  const { rows } = await sql<{ table: string; column: string }>`
    select format('%I.%I', table_schema, table_name) as "table", column_name as "column"
    from information_schema.columns where is_identity = 'YES' and table_schema = 'traboule'`.execute(query);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.id(column)}), 0) + 1 from ${sql.raw(table)}), false)`.execute(query);
}
