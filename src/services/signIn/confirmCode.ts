import { timingSafeEqual } from "node:crypto";
import { spendSignInCode, takeTry } from "../../db/people/signInCodes.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { admitAddress } from "./admitAddress.ts";
import { limitAttempts } from "./limitAttempts.ts";
import { openSession } from "./openSession.ts";
import { hashCode } from "./requestCode.ts";
import { hashToken } from "./token.ts";

/** How many times a code may be tried. */
const MOST_TRIES = 5;

export interface CodeConfirmation {
  /** Of the browser that asked for the code. */
  readonly token: string;
  readonly typedCode: string;
  readonly client: string;
  readonly agent: string;
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/**
 * Opens a session for whoever gives the code back, once. Throws the problems `sign-in.code-wrong`, `sign-in.code-expired`
 * (too late, too many tries, or replaced by a later one) and `sign-in.too-many`.
 */
export async function confirmCode(
  platform: Platform,
  { token, typedCode, client, agent }: CodeConfirmation,
): Promise<{ readonly session: string; readonly returnTo: string }> {
  const { database, clock } = platform;
  await limitAttempts(database, "try-from-client", client);
  const tokenHash = hashToken(token);
  const held = await takeTry(database, tokenHash, { at: clock(), most: MOST_TRIES });
  if (held === undefined) throw new Problem("sign-in.code-expired");
  const code = typedCode.replaceAll(/\D/g, "");
  if (!isSame(hashCode(token, code), held.codeHash)) throw new Problem("sign-in.code-wrong");
  if (!(await spendSignInCode(database, tokenHash))) throw new Problem("sign-in.code-expired");
  const personId = await admitAddress(platform, held.email);
  return {
    session: await openSession(platform, { personId, method: "code", agent }),
    returnTo: held.returnTo,
  };
}
