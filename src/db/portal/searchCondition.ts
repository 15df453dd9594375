import { type RawBuilder, sql } from "kysely";

/**
 * The words of a person as a query of the full-text index: French stems, accents aside, all of them, the last one possibly
 * unfinished. What is made of stop words alone matches nothing.
 */
export function searchQuery(q: string): RawBuilder<unknown> {
  const plain = sql`plainto_tsquery('traboule.french', ${q})`;
  return sql`(case when ${plain}::text = '' then ''::tsquery else (${plain}::text || ':*')::tsquery end)`;
}

/** The records, aliased `r`, that hold these words. */
export function matchesSearch(q: string): RawBuilder<unknown> {
  return sql`r._search @@ ${searchQuery(q)}`;
}
