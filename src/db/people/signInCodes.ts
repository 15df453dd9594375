import { sql } from "kysely";
import type { Database } from "../database.ts";

export interface NewSignInCode {
  readonly email: string;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly returnTo: string;
  readonly expiresAt: Date;
}

/** Keeps a code; the earlier one of the same address dies. */
export async function replaceSignInCode({ query }: Database, code: NewSignInCode): Promise<void> {
  const values = {
    token_hash: code.tokenHash,
    code_hash: code.codeHash,
    tries: 0,
    return_to: code.returnTo,
    expires_at: code.expiresAt,
  };
  await query
    .insertInto("sign_in_code")
    .values({ email: code.email, ...values })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(values))
    .execute();
}

/** Where a code was sent, while it may still be given. */
export async function findSignInCode(
  { query }: Database,
  tokenHash: string,
  at: Date,
): Promise<{ readonly email: string } | undefined> {
  return query
    .selectFrom("sign_in_code")
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", at)
    .select("email")
    .executeTakeFirst();
}

/** Counts one try and gives what it is held against; nothing once the tries or the time are over. */
export async function takeTry(
  { query }: Database,
  tokenHash: string,
  { at, most }: { readonly at: Date; readonly most: number },
): Promise<{ email: string; codeHash: string; returnTo: string } | undefined> {
  return query
    .updateTable("sign_in_code")
    .set({ tries: sql<number>`tries + 1` })
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", at)
    .where("tries", "<", most)
    .returning(["email", "code_hash as codeHash", "return_to as returnTo"])
    .executeTakeFirst();
}

/** Spends a code: true for the one caller who did. */
export async function spendSignInCode({ query }: Database, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await query
    .deleteFrom("sign_in_code")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
