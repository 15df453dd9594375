import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** A table of the platform that a backup holds. */
export interface BackupTable {
  readonly schema: string;
  readonly name: string;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * The work queue is left out: what it holds follows from the deposits; so are the migrator's own tables, the notes of changes,
 * which restoring writes anew, and the figures, which are counted anew.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "kysely_migration",
  "kysely_migration_lock",
  "portal_change",
  "deposit_change",
  "part_figures",
  "part_value",
  "part_place",
]);

/** Every table of the platform, each after those that it refers to. */
export async function listTables(db: Kysely<Schema>): Promise<BackupTable[]> {
  const { rows: tables } = await sql<BackupTable>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('traboule', 'dataset') and table_type = 'BASE TABLE'
    order by table_schema desc, table_name`.execute(db);
  const { rows: links } = await sql<Link>`
    select format('%I.%I', n.nspname, c.relname) as "from", format('%I.%I', m.nspname, f.relname) as "to"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class f on f.oid = k.confrelid join pg_namespace m on m.oid = f.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`.execute(db);
  return inOrder(
    tables.filter(({ name }) => !LEFT_OUT.has(name)),
    links,
  );
}

function inOrder(tables: readonly BackupTable[], links: readonly Link[]): BackupTable[] {
  const ordered: BackupTable[] = [];
  const seen = new Set<string>();
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const visit = (name: string): void => {
    const table = byName.get(name);
    if (!table || seen.has(name)) return;
    seen.add(name);
    for (const { from, to } of links) if (from === name) visit(to);
    ordered.push(table);
  };
  for (const name of byName.keys()) visit(name);
  return ordered;
}
