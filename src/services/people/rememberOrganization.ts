import { updatePerson } from "../../db/people/people.ts";
import type { Platform } from "../platform.ts";
import type { SignedIn } from "../signIn/readSession.ts";

/** Notes the organisation that a person serves now, where they come back at the next sign-in. Writes only when it changes. */
export async function rememberOrganization(
  { database, clock }: Pick<Platform, "database" | "clock">,
  { actor, services, lastOrganizationId }: SignedIn,
  code: string,
): Promise<void> {
  const served = services.find(({ insee, siren }) => insee === code || siren === code);
  if (served === undefined || served.id === lastOrganizationId) return;
  await updatePerson(database, actor.accountId, { at: clock(), lastOrganizationId: served.id });
}
