import type { Database } from "../database.ts";
import { storableJson, storableText } from "../storableText.ts";

/** A form that came after its author's session had ended. */
export interface KeptForm {
  readonly personId: string;
  /** Where it was sent. */
  readonly path: string;
  /** Names and values, in the order sent. */
  readonly fields: readonly (readonly [string, string])[];
  /** Fields that held files, which are not kept. */
  readonly fileFields: readonly string[];
}

/** Keeps a form. */
export async function insertKeptForm(
  { query }: Database,
  form: KeptForm & { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  await query
    .insertInto("kept_form")
    .values({
      token_hash: form.tokenHash,
      person_id: form.personId,
      path: form.path,
      fields: storableJson(form.fields),
      file_fields: form.fileFields.map(storableText),
      expires_at: form.expiresAt,
    })
    .execute();
}

/** The form kept under a token, for the person who sent it. */
export async function findKeptForm(
  { query }: Database,
  tokenHash: string,
  { personId, at }: { readonly personId: string; readonly at: Date },
): Promise<KeptForm | undefined> {
  return query
    .selectFrom("kept_form")
    .where("token_hash", "=", tokenHash)
    .where("person_id", "=", personId)
    .where("expires_at", ">", at)
    .select(["person_id as personId", "path", "fields", "file_fields as fileFields"])
    .executeTakeFirst();
}

/** Forgets a form. */
export async function deleteKeptForm({ query }: Database, tokenHash: string): Promise<void> {
  await query.deleteFrom("kept_form").where("token_hash", "=", tokenHash).execute();
}
