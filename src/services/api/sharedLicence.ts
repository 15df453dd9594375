import { listPublishedParts } from "../../db/items/publishedParts.ts";
import { LICENCES } from "../../domain/dataset/datasetMetadata.ts";
import { LICENCE_NAMES } from "../../exchange/dcat/licenceNames.ts";
import type { Platform } from "../platform.ts";
import { readMetadata } from "../catalogue/readMetadata.ts";

/** The licence of a whole dataset: its parts' own; null where they differ, for then each record has its commune's. */
export async function sharedLicence(
  platform: Platform,
  model: string,
): Promise<{ readonly href: string; readonly title: string } | null> {
  const parts = await listPublishedParts(platform.database.query, { model });
  const licences = new Set(parts.map((part) => readMetadata(platform, part).licence));
  const [licence] = licences;
  if (licence === undefined || licences.size > 1) return null;
  return { href: LICENCES[licence], title: LICENCE_NAMES[licence].title };
}
