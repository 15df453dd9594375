import { listOrganizations, type StoredOrganization } from "../../db/organizations/organizations.ts";
import { listOrganizationFigures } from "../../db/territory/organizationFigures.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";

export interface ListedOrganization extends StoredOrganization {
  /** INSEE code or SIREN. */
  readonly code: string;
  readonly members: number;
  readonly published: number;
}

/** Every organisation of the territory, the metropolis first. Throws what rights refuse. */
export async function readOrganizations(
  { database }: Pick<Platform, "database">,
  actor: Actor,
): Promise<readonly ListedOrganization[]> {
  assertCan(actor, "manage-organizations", TERRITORY);
  const figures = new Map(
    (await listOrganizationFigures(database.query)).map((one) => [one.organizationId, one]),
  );
  return (await listOrganizations(database.query)).map((one) => ({
    ...one,
    name: typesetWords(one.name),
    code: organizationCode(one),
    members: figures.get(one.id)?.members ?? 0,
    published: figures.get(one.id)?.published ?? 0,
  }));
}
