import { listCommuneCodes } from "../../db/organizations/organizations.ts";
import { describePlace } from "../../domain/place/describePlace.ts";
import type { Place } from "../../domain/place/place.ts";
import type { JobPlace } from "../../pipeline/deposit/depositJob.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { jobPlace as jobPlaceOf } from "../deposits/jobPlace.ts";

/** Where an organisation's data are expected to lie, for this thread and for another. */
export async function placeOf(
  platform: Pick<Platform, "database" | "gazetteer" | "addresses" | "settings" | "log">,
  organization: Pick<Organization, "insee">,
): Promise<{ readonly place: Place; readonly jobPlace: JobPlace }> {
  const { database, gazetteer, addresses } = platform;
  const jobPlace = await jobPlaceOf(platform, organization, await listCommuneCodes(database.query));
  return { jobPlace, place: describePlace(jobPlace, gazetteer, addresses) };
}
