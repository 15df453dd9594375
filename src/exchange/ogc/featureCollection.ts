import type { ApiContext } from "./apiContext.ts";
import { addressOf, type Link, MEDIA_TYPES, representationLinks } from "./link.ts";

type Parameters = readonly (readonly [string, string])[];

/** What a page of features says of itself. */
export interface PageFacts {
  readonly collection: string;
  readonly collectionTitle: string;
  /** The request's own query, for `self` and `alternate`. */
  readonly parameters: Parameters;
  /** The cursor of the next page, from `encodeCursor`; null on the last. */
  readonly next: string | null;
  /** How many features match, over every page; null where they were not counted. */
  readonly matched: number | null;
  readonly returned: number;
  /** RFC 3339 in UTC: when the response was made. */
  readonly timeStamp: string;
}

/** `self`, `alternate`, `next` and `collection`. */
function pageLinks(context: ApiContext, facts: PageFacts): Link[] {
  const collectionPath = `/collections/${encodeURIComponent(facts.collection)}`;
  const path = `${collectionPath}/items`;
  const links = representationLinks(context, path, ["geojson", "html", "csv"], "geojson", facts.parameters);
  if (facts.next !== null) {
    const parameters = facts.parameters.filter(([name]) => name !== "cursor");
    const href = addressOf(context, path, "geojson", [...parameters, ["cursor", facts.next]]);
    links.push({ href, rel: "next", type: MEDIA_TYPES.geojson });
  }
  links.push({
    href: addressOf(context, collectionPath, "json"),
    rel: "collection",
    type: MEDIA_TYPES.json,
    title: facts.collectionTitle,
  });
  return links;
}

/**
 * The texts before and after the features of a page, which are written between them as JSON, separated by commas: a page
 * need not be built in memory, nor parsed again when the database gives features as text.
 */
export function featureCollectionEnds(
  context: ApiContext,
  facts: PageFacts,
): { readonly before: string; readonly after: string } {
  const rest = {
    links: pageLinks(context, facts),
    timeStamp: facts.timeStamp,
    ...(facts.matched !== null && { numberMatched: facts.matched }),
    numberReturned: facts.returned,
  };
  return { before: '{"type":"FeatureCollection","features":[', after: `],${JSON.stringify(rest).slice(1)}` };
}
