import { type Kysely, type Selectable, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { RevisionTable } from "../schema/publicationTables.ts";

type StoredRevision = Selectable<RevisionTable>;

/** A revision and the people who made it, by name; null for accounts that are gone. */
export interface ToldRevision extends StoredRevision {
  readonly author: string | null;
  readonly approver: string | null;
  /** The number of the revision that it restored. */
  readonly restored_number: number | null;
}

function told(db: Kysely<Schema>) {
  return db
    .selectFrom("revision")
    .leftJoin("person as author", "author.id", "revision.published_by")
    .leftJoin("person as approver", "approver.id", "revision.approved_by")
    .leftJoin("revision as restored", "restored.id", "revision.restored_from")
    .selectAll("revision")
    .select([
      sql<string | null>`coalesce(nullif(author.name, ''), author.email)`.as("author"),
      sql<string | null>`coalesce(nullif(approver.name, ''), approver.email)`.as("approver"),
      "restored.number as restored_number",
    ]);
}

/** The revisions of a part, the latest first. */
export function listRevisions(
  db: Kysely<Schema>,
  partId: string,
  { before = null, limit }: { readonly before?: number | null; readonly limit: number },
): Promise<ToldRevision[]> {
  let query = told(db).where("revision.part_id", "=", partId);
  if (before !== null) query = query.where("revision.number", "<", before);
  return query.orderBy("revision.number", "desc").limit(limit).execute();
}

/** A revision of a part by its number; undefined when there is none. */
export function revisionByNumber(
  db: Kysely<Schema>,
  partId: string,
  number: number,
): Promise<ToldRevision | undefined> {
  return told(db)
    .where("revision.part_id", "=", partId)
    .where("revision.number", "=", number)
    .executeTakeFirst();
}

/** A revision by its identifier. */
export function revisionById(db: Kysely<Schema>, id: number): Promise<ToldRevision | undefined> {
  return told(db).where("revision.id", "=", id).executeTakeFirst();
}
