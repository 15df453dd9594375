import { updatePerson } from "../../db/people/people.ts";
import { deleteSessionsOf, listSessions, type ListedSession } from "../../db/people/sessions.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Language } from "../../messages/language.ts";
import type { Platform } from "../platform.ts";
import type { SignedIn } from "../signIn/readSession.ts";
import { isUuid } from "./isUuid.ts";

/** Longest name, in characters. */
const LONGEST_NAME = 120;

export type OwnSession = ListedSession;

type Store = Pick<Platform, "database" | "clock">;

/** Changes one's own name and language. Throws the problem `request.incomplete` for a name left empty. */
export async function updateAccount(
  { database, clock }: Store,
  { actor }: SignedIn,
  { typedName, language }: { readonly typedName: string; readonly language: Language },
): Promise<void> {
  const name = typedName.trim().replaceAll(/\s+/g, " ").slice(0, LONGEST_NAME);
  if (name === "")
    throw new Problem("request.incomplete", {}, { details: [{ at: "name", code: "request.incomplete" }] });
  await updatePerson(database, actor.accountId, { at: clock(), name, language });
}

/** One's own sessions, the latest used first. */
export async function listOwnSessions(
  { database, clock }: Store,
  { actor }: SignedIn,
): Promise<OwnSession[]> {
  return listSessions(database, actor.accountId, clock());
}

/** Ends one of one's own sessions, or all but the one in use. */
export async function revokeSessions(
  { database }: Store,
  { actor, sessionId }: SignedIn,
  which: { readonly only: string } | "others",
): Promise<void> {
  if (which !== "others" && !isUuid(which.only)) return;
  await deleteSessionsOf(database, actor.accountId, which === "others" ? { except: sessionId } : which);
}
