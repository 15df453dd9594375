import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The sizes, in bytes, of the files that are built of a revision of a dataset, by format. `insee` is "" for the whole territory. */
export async function fileSizes(
  db: Kysely<Schema>,
  file: { readonly model: string; readonly insee: string; readonly revision: number },
): Promise<{ readonly format: string; readonly size: number }[]> {
  return db
    .selectFrom("export_file")
    .select(["format", "size"])
    .where("model", "=", file.model)
    .where("insee", "=", file.insee)
    .where("revision_id", "=", file.revision)
    .execute();
}
