import { listTokens as readTokens, type StoredToken } from "../../db/tokens/apiTokens.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";

export type Token = StoredToken;

/** The access keys of an organisation that were not revoked, expired ones included. Throws what rights refuse. */
export function listTokens(
  { database }: Pick<Platform, "database">,
  actor: Actor,
  { id }: Organization,
): Promise<Token[]> {
  assertCan(actor, "manage-tokens", { organizationId: id });
  return readTokens(database.query, id);
}
