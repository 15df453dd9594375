import type { Database } from "../database.ts";

/** How long an expired session is known, so that a form sent after it finds its author: in milliseconds. */
const SESSION_REMEMBERED = 30 * 86_400_000;

/** Removes what sign-in leaves behind once its time is over. */
export async function deleteExpired({ query }: Database, at: Date): Promise<void> {
  const forgotten = new Date(at.getTime() - SESSION_REMEMBERED);
  await query.deleteFrom("session").where("expires_at", "<", forgotten).execute();
  await query.deleteFrom("sign_in_code").where("expires_at", "<", at).execute();
  await query.deleteFrom("identity_request").where("expires_at", "<", at).execute();
  await query.deleteFrom("kept_form").where("expires_at", "<", at).execute();
  await query.deleteFrom("sign_in_attempt").where("expire", "<", at.getTime()).execute();
}
