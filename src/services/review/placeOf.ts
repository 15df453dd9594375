import { listCommuneCodes } from "../../db/organizations/organizations.ts";
import type { Place } from "../../domain/place/place.ts";
import type { JobPlace } from "../../pipeline/deposit/depositJob.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";

/** Where an organisation's data are expected to lie, for this thread and for another. */
export async function placeOf(
  { database, gazetteer, addresses }: Pick<Platform, "database" | "gazetteer" | "addresses">,
  { insee }: Pick<Organization, "insee">,
): Promise<{ readonly place: Place; readonly jobPlace: JobPlace }> {
  const territory = await listCommuneCodes(database.query);
  return {
    jobPlace: { commune: insee, territory },
    place: {
      commune: insee === null ? null : (gazetteer.current(insee) ?? null),
      territory: territory.flatMap((code) => gazetteer.current(code) ?? []),
      extent: (code) => addresses?.communeExtent(code) ?? null,
    },
  };
}
