import { insertSession, type NewSession } from "../../db/people/sessions.ts";
import type { Platform } from "../platform.ts";
import { sessionEnd } from "./sessionLife.ts";
import { hashToken, newToken } from "./token.ts";

/** Longest name of a browser that is kept, in characters. */
const LONGEST_AGENT = 400;

export interface SessionOpening {
  readonly personId: string;
  readonly method: NewSession["method"];
  /** The browser, as it names itself. */
  readonly agent: string;
  /** What the identity service wants back at the end. */
  readonly idToken?: string;
}

/** Opens a session and gives its token, for the cookie alone: the database keeps its hash. */
export async function openSession(
  { database, clock }: Pick<Platform, "database" | "clock">,
  { personId, method, agent, idToken }: SessionOpening,
): Promise<string> {
  const token = newToken();
  const at = clock();
  await insertSession(database, {
    tokenHash: hashToken(token),
    personId,
    method,
    agent: agent.slice(0, LONGEST_AGENT),
    idToken: idToken ?? null,
    at,
    expiresAt: sessionEnd(at, at),
  });
  return token;
}
