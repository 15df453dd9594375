import { type Kysely, type Selectable, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { ExportFileTable } from "../schema/platformTables.ts";

export type ExportFile = Selectable<ExportFileTable>;
export type ExportFileKey = Pick<ExportFile, "model" | "insee" | "format" | "revision_id">;

/** A download that was built already. */
export function findExportFile(
  db: Kysely<Schema>,
  { model, insee, format, revision_id }: ExportFileKey,
): Promise<ExportFile | undefined> {
  return db
    .selectFrom("export_file")
    .selectAll()
    .where("model", "=", model)
    .where("insee", "=", insee)
    .where("format", "=", format)
    .where("revision_id", "=", revision_id)
    .executeTakeFirst();
}

/** The downloads that were built of a revision, whatever their format. */
export function listExportFiles(
  db: Kysely<Schema>,
  { model, insee, revision_id }: Omit<ExportFileKey, "format">,
): Promise<ExportFile[]> {
  return db
    .selectFrom("export_file")
    .selectAll()
    .where("model", "=", model)
    .where("insee", "=", insee)
    .where("revision_id", "=", revision_id)
    .execute();
}

/** Keeps a download; the latest built of the same revision takes the place of an earlier one. */
export async function keepExportFile(
  db: Kysely<Schema>,
  file: ExportFileKey & { readonly file_key: string; readonly size: number; readonly built_at: Date },
): Promise<void> {
  const { file_key, size, built_at } = file;
  await db
    .insertInto("export_file")
    .values(file)
    .onConflict((conflict) =>
      conflict.columns(["model", "insee", "format", "revision_id"]).doUpdateSet({ file_key, size, built_at }),
    )
    .execute();
}

/**
 * Forgets the downloads that show no current state and were built before a moment, and those of withdrawn data. Gives the keys of
 * the files that nothing refers to any more: neither a download, nor a deposit.
 */
export async function forgetExportFiles(db: Kysely<Schema>, before: Date): Promise<string[]> {
  const { rows } = await sql<{ readonly key: string }>`
    with forgotten as (
      delete from traboule.export_file f
      where (f.built_at < ${before}::timestamptz and f.revision_id < (
          select coalesce(max(p.revision_id), 0) from traboule.dataset_part p
          join traboule.organization o on o.id = p.organization_id
          where p.model = f.model and (f.insee = '' or o.insee = f.insee)))
        or exists (
          select from traboule.dataset_part p join traboule.organization o on o.id = p.organization_id
          where p.model = f.model and (f.insee = '' or o.insee = f.insee) and p.withdrawn_at >= f.built_at)
      returning f.model, f.insee, f.format, f.revision_id, f.file_key)
    select distinct g.file_key as key from forgotten g
    where not exists (
        select from traboule.export_file k where k.file_key = g.file_key
          and not exists (select from forgotten h where (h.model, h.insee, h.format, h.revision_id)
            = (k.model, k.insee, k.format, k.revision_id)))
      and not exists (select from traboule.deposit d where d.file_key = g.file_key)
      and not exists (
        select from traboule.deposit d, json_each_text(d.results) kept
        where kept.value = g.file_key)`.execute(db);
  return rows.map(({ key }) => key);
}

/** Which downloads are built of a commune's parts, or of whole datasets for "". */
export function listBuiltFiles(
  db: Kysely<Schema>,
  insee: string,
): Promise<Pick<ExportFile, "model" | "format" | "revision_id" | "file_key">[]> {
  return db
    .selectFrom("export_file")
    .select(["model", "format", "revision_id", "file_key"])
    .where("insee", "=", insee)
    .orderBy("model")
    .orderBy("format")
    .orderBy("revision_id")
    .execute();
}
