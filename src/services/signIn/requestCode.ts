import { randomInt } from "node:crypto";
import { listInvitationsFor } from "../../db/people/invitations.ts";
import { findPersonByEmail } from "../../db/people/people.ts";
import { replaceSignInCode } from "../../db/people/signInCodes.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Language } from "../../messages/language.ts";
import type { Platform } from "../platform.ts";
import { readAddress } from "./emailAddress.ts";
import { limitAttempts } from "./limitAttempts.ts";
import { hashToken, newToken } from "./token.ts";

/** How long a code may be given, in minutes. */
export const CODE_MINUTES = 10;

export interface CodeRequest {
  readonly typedAddress: string;
  /** Where to go once signed in: a path of the platform. */
  readonly returnTo: string;
  /** The network address that asks. */
  readonly client: string;
  /** Of the mail, for a person who is new here. */
  readonly language: Language;
}

/**
 * Sends a code of 6 digits to an address that has an account or an invitation, and gives the token that binds the code to the
 * browser. For any other address it does the same but for the mail, which leaves behind the answer: nobody learns who has
 * an account. Throws the problems `request.invalid` (no address) and `sign-in.too-many`.
 */
export async function requestCode(
  platform: Pick<Platform, "database" | "clock" | "mailer" | "log">,
  request: CodeRequest,
): Promise<string> {
  const { database, clock, mailer, log } = platform;
  const email = readAddress(request.typedAddress);
  if (email === null) throw new Problem("request.invalid", { parameter: request.typedAddress.slice(0, 100) });
  await limitAttempts(database, "code-from-client", request.client);
  await limitAttempts(database, "code-for-address", email);
  await limitAttempts(database, "code-for-address-daily", email);
  const at = clock();
  const person = await findPersonByEmail(database, email);
  const invitations = await listInvitationsFor(database, email, at);
  const isKnown = person ? person.disabledAt === null : invitations.length > 0;
  const token = newToken();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const codeHash = hashCode(token, code);
  await replaceSignInCode(database, {
    email,
    tokenHash: hashToken(token),
    codeHash: isKnown ? codeHash : "",
    returnTo: request.returnTo,
    expiresAt: new Date(at.getTime() + CODE_MINUTES * 60_000),
  });
  if (isKnown)
    mailer
      .send(email, person?.language ?? request.language, {
        kind: "sign-in-code",
        params: { code, minutes: CODE_MINUTES },
      })
      .catch((error: unknown) => log.error({ error }, "a sign-in code could not be sent"));
  return token;
}

/** The token is in no table: whoever reads the database cannot find the six digits by trying them all. */
export function hashCode(token: string, code: string): string {
  return hashToken(`${token}:${code}`);
}
