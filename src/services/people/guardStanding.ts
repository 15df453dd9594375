import { countRole, type Member } from "../../db/people/memberships.ts";
import type { Role } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

/** Those who answer for an organisation. */
const RESPONSIBLE: readonly Role[] = ["referent", "data-manager", "administrator"];

/**
 * Looks at what a membership's end, or its new role, would leave behind. Gives "last-responsible" when nobody would answer
 * for the organisation any more: to be said before it is done. Throws the problem `account.last-administrator` when
 * nobody would administer the platform.
 */
export async function guardStanding(
  { database }: Pick<Platform, "database">,
  member: Pick<Member, "role" | "disabledAt">,
  organizationId: string,
  next: Role | null,
): Promise<"fine" | "last-responsible"> {
  if (member.disabledAt !== null) return "fine";
  if (member.role === "administrator" && next !== "administrator")
    if ((await countRole(database, ["administrator"])) === 1) throw new Problem("account.last-administrator");
  if (!RESPONSIBLE.includes(member.role) || (next !== null && RESPONSIBLE.includes(next))) return "fine";
  return (await countRole(database, RESPONSIBLE, organizationId)) === 1 ? "last-responsible" : "fine";
}
