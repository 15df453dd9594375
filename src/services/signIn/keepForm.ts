import { deleteKeptForm, findKeptForm, insertKeptForm, type KeptForm } from "../../db/people/keptForms.ts";
import type { Platform } from "../platform.ts";
import { hashToken, newToken } from "./token.ts";

export type { KeptForm };

/** How long a form is kept, in minutes. */
export const KEPT_MINUTES = 30;

type Keeping = Pick<Platform, "database" | "clock">;

/** Keeps a form that came after its author's session had ended; gives the token under which that person finds it again. */
export async function keepForm({ database, clock }: Keeping, form: KeptForm): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + KEPT_MINUTES * 60_000);
  await insertKeptForm(database, { ...form, tokenHash: hashToken(token), expiresAt });
  return token;
}

/** The form kept under a token, for its author only. */
export async function readKeptForm(
  { database, clock }: Keeping,
  token: string,
  personId: string,
): Promise<KeptForm | undefined> {
  return findKeptForm(database, hashToken(token), { personId, at: clock() });
}

/** Forgets a kept form. */
export async function forgetForm({ database }: Keeping, token: string): Promise<void> {
  await deleteKeptForm(database, hashToken(token));
}
