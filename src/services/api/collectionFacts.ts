import type { CollectionFacts } from "../../exchange/ogc/collection.ts";
import { isSpatial } from "../../exchange/ogc/queryable.ts";
import type { Platform } from "../platform.ts";
import { datasetExtent, type PublishedDataset } from "./publishedDatasets.ts";
import { sharedLicence } from "./sharedLicence.ts";

/** What the API says of a published dataset. */
export async function collectionFacts(
  platform: Platform,
  { schema, revision, firstPublished }: PublishedDataset,
): Promise<CollectionFacts> {
  return {
    model: schema,
    extent: isSpatial(schema) ? await datasetExtent(platform, schema.name, revision) : null,
    publishedFrom: firstPublished.toISOString(),
    license: await sharedLicence(platform, schema.name),
  };
}
