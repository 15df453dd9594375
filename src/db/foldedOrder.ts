import { type RawBuilder, sql } from "kysely";

/** A text as people sort it, whatever its case and accents, the same on every engine: « Écully » stands before « Feyzin ». */
export function foldedOrder(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`lower(unaccent(${text})) collate "C"`;
}
