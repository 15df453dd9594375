import { deleteSession } from "../../db/people/sessions.ts";
import type { Platform } from "../platform.ts";
import { hashToken } from "./token.ts";

/** Ends the session of a token. Gives what the identity service wants back to end its own; null when it has none. */
export async function endSession(
  { database }: Pick<Platform, "database">,
  token: string,
): Promise<string | null> {
  return (await deleteSession(database, hashToken(token)))?.idToken ?? null;
}
