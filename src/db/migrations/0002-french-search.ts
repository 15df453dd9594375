import { type Kysely, sql } from "kysely";

/** Words by their French stem, accents aside, so that "école" finds "ECOLES". */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create text search configuration traboule.french (copy = pg_catalog.french)`.execute(db);
  await sql`alter text search configuration traboule.french
    alter mapping for hword, hword_part, word, asciiword, hword_asciipart, asciihword
    with unaccent, french_stem`.execute(db);
}
