import { revokeToken as markRevoked } from "../../db/tokens/apiTokens.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

/** Makes an access key useless, at once. Throws `token.unknown`, and what rights refuse. */
export async function revokeToken(
  platform: Platform,
  actor: Actor,
  organization: Organization,
  id: string,
): Promise<void> {
  assertCan(actor, "manage-tokens", { organizationId: organization.id });
  const { database, clock } = platform;
  const revocation = { organizationId: organization.id, id, at: clock() };
  const name = isUuid(id) ? await markRevoked(database.query, revocation) : undefined;
  if (name === undefined) throw new Problem("token.unknown");
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "token.revoked",
    target: { type: "token", id },
    details: { name },
  });
}
