import { insertToken } from "../../db/tokens/apiTokens.ts";
import { storableText } from "../../db/storableText.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TOKEN_SCOPES } from "../../domain/access/tokenScope.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { hashToken, newToken } from "../signIn/token.ts";

/** Begins every key, so that programs that look for secrets in code know ours. */
const TOKEN_PREFIX = "trb_";
/** How many days a key may be made for. */
export const TOKEN_DAYS = [30, 90, 365] as const;

export interface TokenAsked {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

const LONGEST_NAME = 80;

/**
 * Makes an access key of an organisation and gives it, this once: only its hash is kept. Throws `request.incomplete`, each lack at
 * its field, and what rights refuse.
 */
export async function createToken(
  platform: Platform,
  actor: Actor,
  organization: Organization,
  { name: typed, scopes, days }: TokenAsked,
): Promise<string> {
  assertCan(actor, "manage-tokens", { organizationId: organization.id });
  const name = storableText(typed.trim()).slice(0, LONGEST_NAME);
  const known = TOKEN_SCOPES.filter((scope) => scopes.includes(scope));
  const lacks = [
    ...(name === "" ? ["name"] : []),
    ...(known.length === 0 ? ["scopes"] : []),
    ...(TOKEN_DAYS.some((one) => one === days) ? [] : ["days"]),
  ];
  if (lacks.length > 0)
    throw new Problem(
      "request.incomplete",
      {},
      { details: lacks.map((at) => ({ at, code: "request.incomplete" })) },
    );
  const token = `${TOKEN_PREFIX}${newToken()}`;
  const now = platform.clock();
  const id = await insertToken(platform.database.query, {
    organization_id: organization.id,
    name,
    token_hash: hashToken(token),
    scopes: known,
    created_by: actor.accountId,
    created_at: now,
    expires_at: new Date(now.getTime() + days * 24 * 3600 * 1000),
  });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "token.created",
    target: { type: "token", id },
    details: { name },
  });
  return token;
}
