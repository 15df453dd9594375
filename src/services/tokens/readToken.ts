import { findToken, touchToken } from "../../db/tokens/apiTokens.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { tokenActions } from "../../domain/access/tokenScope.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { hashToken } from "../signIn/token.ts";

/** How often the use of a key is noted. */
const NOTED_MS = 60_000;

/**
 * The actor behind an `Authorization` header: a référent of the key's organisation, held to what the key was made for. Throws
 * `session.required` without one, `token.invalid` for one that is none or was revoked, `token.expired`.
 */
export async function readToken(
  { database, clock }: Pick<Platform, "database" | "clock">,
  header: string | undefined,
): Promise<Actor> {
  if (header === undefined) throw new Problem("session.required");
  const [, token] = /^Bearer ([\w-]{20,100})$/i.exec(header) ?? [];
  const found = token === undefined ? undefined : await findToken(database.query, hashToken(token));
  if (!found || found.revoked_at !== null) throw new Problem("token.invalid");
  const now = clock();
  if (found.expires_at !== null && found.expires_at <= now) throw new Problem("token.expired");
  const noted = found.last_used_at?.getTime() ?? 0;
  if (now.getTime() - noted > NOTED_MS) await touchToken(database.query, found.id, now);
  const { organizationId, organizationKind, id, name, scopes } = found;
  return {
    accountId: `token:${id}`,
    name,
    memberships: [{ organizationId, organizationKind, role: "referent", department: null }],
    onlyActions: tokenActions(scopes),
  };
}
