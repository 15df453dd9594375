import { organizationsById } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Organization } from "./openOrganization.ts";
import type { Platform } from "../platform.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

/** The organisations that a person serves, the metropolis first. */
export async function listOwnOrganizations({ database }: Platform, actor: Actor): Promise<Organization[]> {
  const own = new Set(actor.memberships.map(({ organizationId }) => organizationId));
  const organizations = await organizationsById(database.query, [...own]);
  return organizations.map((one) => ({ ...one, name: typesetWords(one.name) }));
}
