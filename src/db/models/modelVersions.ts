import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** A version of a model as it is kept: its schema as text, `traboule:` properties and internal fields included. */
export interface StoredModelVersion {
  readonly model: string;
  readonly version: string;
  readonly schema: string;
  readonly status: string;
  readonly current: boolean;
  readonly created_at: Date;
}

/** Every version of every model, in the order they were adopted. */
export function listModelVersions(db: Kysely<Schema>): Promise<StoredModelVersion[]> {
  return db.selectFrom("model_version").selectAll().orderBy("created_at").orderBy("model").execute();
}

/** Keeps a new version and makes it the current one; a version already known is left as it is and gives false. */
export function addModelVersion(
  db: Kysely<Schema>,
  version: Pick<StoredModelVersion, "model" | "version" | "schema" | "status">,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom("model_version")
      .select("version")
      .where("model", "=", version.model)
      .where("version", "=", version.version)
      .executeTakeFirst();
    if (known) return false;
    await trx
      .updateTable("model_version")
      .set({ current: false })
      .where("model", "=", version.model)
      .execute();
    await trx
      .insertInto("model_version")
      .values({ ...version, current: true })
      .execute();
    return true;
  });
}
