import type { Extent } from "../../domain/geo/extent.ts";
import type { Model } from "../../domain/model/model.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { CRS84, SUPPORTED_CRS } from "./crs.ts";
import { addressOf, type Link, MEDIA_TYPES, representationLinks } from "./link.ts";
import { isSpatial } from "./queryable.ts";

/** What is known of a published dataset. */
export interface CollectionFacts {
  readonly model: Model;
  /** Around every published geometry; null without any. WGS 84. */
  readonly extent: Extent | null;
  /** RFC 3339, first publication of any commune; null before it. */
  readonly publishedFrom: string | null;
  readonly license: { readonly href: string; readonly title: string } | null;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly itemType: "feature";
  readonly extent?: object;
  readonly crs?: readonly string[];
  readonly storageCrs?: string;
  readonly links: readonly Link[];
}

/** The document of one collection, the same alone and in the list. A collection without geometry names no system. */
export function collection(
  context: ApiContext,
  { model, extent, publishedFrom, license }: CollectionFacts,
): Collection {
  const spatial = isSpatial(model);
  const temporal = { interval: [[publishedFrom, null]] };
  const known = {
    ...(extent && { spatial: { bbox: [extent], crs: CRS84.uri } }),
    ...(publishedFrom !== null && { temporal }),
  };
  return {
    id: model.name,
    title: model.title,
    description: model.description,
    itemType: "feature",
    ...(Object.keys(known).length > 0 && { extent: known }),
    ...(spatial && { crs: SUPPORTED_CRS.map((crs) => crs.uri), storageCrs: CRS84.uri }),
    links: [...collectionLinks(context, model), ...(license ? [licenseLink(license)] : [])],
  };
}

const licenseLink = ({ href, title }: { readonly href: string; readonly title: string }): Link => ({
  href,
  rel: "license",
  type: MEDIA_TYPES.html,
  title,
});

const EXPORTS = {
  csv: MEDIA_TYPES.csv,
  geojson: MEDIA_TYPES.geojson,
  gpkg: "application/geopackage+sqlite3",
  parquet: "application/vnd.apache.parquet",
} as const;

function collectionLinks(context: ApiContext, model: Model): Link[] {
  const texts = ogcTexts(context.language);
  const path = `/collections/${encodeURIComponent(model.name)}`;
  const items = (["geojson", "html", "csv"] as const).map((representation): Link => ({
    href: addressOf(context, `${path}/items`, representation),
    rel: "items",
    type: MEDIA_TYPES[representation],
    title: texts("items", { title: model.title }),
  }));
  const described = (name: "queryables" | "schema", rel: string): Link => ({
    href: `${context.root}${path}/${name}`,
    rel,
    type: MEDIA_TYPES.schema,
    title: texts(name),
  });
  const downloads = Object.entries(EXPORTS).map(([extension, type]): Link => ({
    href: `${context.site}/exports/${encodeURIComponent(model.name)}.${extension}`,
    rel: "enclosure",
    type,
    title: texts("download", { format: extension }),
  }));
  return [
    ...representationLinks(context, path, ["json", "html"], "json"),
    ...items,
    described("queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables"),
    described("schema", "http://www.opengis.net/def/rel/ogc/1.0/schema"),
    {
      href: `${context.site}/datasets/${encodeURIComponent(model.name)}`,
      rel: "describedby",
      type: MEDIA_TYPES.html,
      title: texts("datasetPage"),
    },
    ...downloads,
  ];
}

/** The document of `/collections`. */
export function collections(context: ApiContext, facts: readonly CollectionFacts[]): object {
  return {
    links: representationLinks(context, "/collections", ["json", "html"], "json"),
    crs: SUPPORTED_CRS.map((crs) => crs.uri),
    collections: facts.map((one) => collection(context, one)),
  };
}
