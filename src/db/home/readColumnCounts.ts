import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** How many columns a deposit's file has, and how many of them feed a field. */
export interface ColumnCounts {
  readonly columns: number;
  readonly fed: number;
  /** The fields that they feed. */
  readonly fields: readonly string[];
}

/** Counts the columns of a deposit; null before its file is read. */
export async function readColumnCounts(db: Kysely<Schema>, depositId: string): Promise<ColumnCounts | null> {
  const { rows } = await sql<ColumnCounts>`
    select count(*)::int as columns, (count(*) filter (where json_array_length(c -> 'feeds') > 0))::int as fed,
      array(select distinct m ->> 'field' from traboule.deposit o, json_array_elements(o.head -> 'mapping') m
        where o.id = ${depositId}::uuid) as fields
    from traboule.deposit d, json_array_elements(d.head -> 'tables') t, json_array_elements(t -> 'columns') c
    where d.id = ${depositId}::uuid`.execute(db);
  const [counts] = rows;
  return counts === undefined || counts.columns === 0 ? null : counts;
}
