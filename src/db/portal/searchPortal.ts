import { type Kysely, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import { recordSource } from "../records/readRecords.ts";
import type { Schema } from "../schema.ts";
import { searchQuery } from "./searchCondition.ts";

/** Something of which there are few: a dataset, a commune. */
export interface SearchedText {
  readonly name: string;
  /** Everything else that should find it. */
  readonly more: string;
}

/** Above this, letters mistaken are still the same word. */
const LIKE_ENOUGH = 0.45;

/**
 * Which of a few hundred texts answer a search, the best first, as positions in what was given: an exact name, then the words
 * (French stems, accents aside), then what is spelt alike (trigrams).
 */
export async function searchTexts(
  db: Kysely<Schema>,
  texts: readonly SearchedText[],
  q: string,
): Promise<number[]> {
  const { rows } = await sql<{ at: number }>`
    with asked as (select unaccent(lower(${q})) as q, ${searchQuery(q)} as words),
    given as (
      select (ordinality - 1)::int as at, unaccent(lower(t.one ->> 'name')) as name,
        setweight(to_tsvector('traboule.french', t.one ->> 'name'), 'A')
          || setweight(to_tsvector('traboule.french', t.one ->> 'more'), 'C') as words
      from json_array_elements(${JSON.stringify(texts)}::json) with ordinality as t(one, ordinality)),
    scored as (
      select g.at, g.name = a.q as exact, g.words @@ a.words as said, ts_rank(g.words, a.words) as rank,
        greatest(word_similarity(g.name, a.q), strict_word_similarity(a.q, g.name)) as likeness
      from given g, asked a)
    select at from scored where exact or said or likeness >= ${LIKE_ENOUGH}
    order by exact desc, said desc, rank desc, likeness desc, at limit 30`.execute(db);
  return rows.map(({ at }) => at);
}

export interface FoundRecord {
  readonly model: string;
  readonly id: string;
  readonly commune: string | null;
  readonly name: string | null;
}

/** Records that hold the words of a search: a few of each dataset, straight from its full-text index. */
export async function searchRecords(
  db: Kysely<Schema>,
  tables: readonly { readonly table: RecordTable; readonly naming: string | null }[],
  q: string,
  each: number,
): Promise<FoundRecord[]> {
  if (tables.length === 0) return [];
  const parts = tables.map(({ table, naming }) => {
    const column = publicColumns(table).find(({ field }) => field.name === naming);
    const name = column ? sql`(${toText(column, "r")})::text` : sql`null::text`;
    return sql`(select ${table.model.name}::text as model, r._id as id, r._commune as commune, left(${name}, 200) as name
      from ${recordSource(table, "public")} r, asked a where r._to is null and r._search @@ a.words limit ${each})`;
  });
  const { rows } = await sql<FoundRecord>`
    with asked as materialized (select ${searchQuery(q)} as words)
    ${sql.join(parts, sql` union all `)}`.execute(db);
  return rows;
}
