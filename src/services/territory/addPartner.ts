import { createOrganization, findOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { isSiren } from "../../domain/cleaning/kinds/luhn.ts";
import { Problem, type ProblemDetail } from "../../domain/problem/problem.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";
import { storedName } from "./storedName.ts";

/**
 * Adds an organisation that publishes with the territory and is no commune. Throws `request.invalid` with a detail per field
 * (`name`, `siren`), `organization.exists`, and what rights refuse.
 */
export async function addPartner(
  platform: Pick<Platform, "database" | "clock">,
  actor: Actor,
  { name: typedName, siren: typedSiren }: { readonly name: string; readonly siren: string },
): Promise<void> {
  assertCan(actor, "manage-organizations", TERRITORY);
  const name = storedName(typedName);
  const siren = typedSiren.replaceAll(/\s/g, "");
  const wrong: ProblemDetail[] = [];
  if (name === "") wrong.push({ at: "name", code: "request.invalid" });
  if (!isSiren(siren)) wrong.push({ at: "siren", code: "request.invalid" });
  if (wrong.length > 0) throw new Problem("request.invalid", { parameter: wrong[0]!.at }, { details: wrong });
  const known = await findOrganization(platform.database.query, siren);
  if (known) throw new Problem("organization.exists", { siren, organization: known.name });
  const { id } = await createOrganization(platform.database.query, {
    kind: "partner",
    name,
    siren,
    insee: null,
  });
  await recordAudit(platform, { actor, organizationId: id, action: "organization.added", details: { name } });
}
