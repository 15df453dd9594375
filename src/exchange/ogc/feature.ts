import type { Shape } from "../../domain/geo/shape.ts";
import type { Model } from "../../domain/model/model.ts";
import { typedValue } from "../typedValue.ts";
import type { ApiContext } from "./apiContext.ts";
import { type Crs, shapeInCrs } from "./crs.ts";
import { addressOf, type Link, MEDIA_TYPES, representationLinks } from "./link.ts";
import { publicFields } from "./queryable.ts";

/** A record as it is published: WGS 84 geometry, canonical texts in the order of the public fields. */
export interface PublishedRecord {
  readonly id: string;
  readonly geometry: Shape | null;
  readonly values: readonly (string | null)[];
}

export interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: Shape | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links?: readonly Link[];
}

/**
 * A record as a GeoJSON feature (RFC 7946 but for the system, which the request chooses): typed values, in the model's
 * order. `only` keeps some properties.
 */
export function feature(
  model: Model,
  record: PublishedRecord,
  crs: Crs,
  only: readonly string[] | null = null,
): Feature {
  const entries = publicFields(model).map((field, index): [string, unknown] => [
    field.name,
    typedValue(field, record.values[index] ?? ""),
  ]);
  return {
    type: "Feature",
    id: record.id,
    geometry: record.geometry && shapeInCrs(crs, record.geometry),
    // Built from entries: a field may be called `__proto__`.
    properties: Object.fromEntries(only ? entries.filter(([name]) => only.includes(name)) : entries),
  };
}

/** A feature alone: with its links to itself, its other forms and its collection. */
export function featureDocument(
  context: ApiContext,
  model: Model,
  one: Feature,
  parameters: readonly (readonly [string, string])[] = [],
): Feature {
  const collectionPath = `/collections/${encodeURIComponent(model.name)}`;
  const path = `${collectionPath}/items/${encodeURIComponent(one.id)}`;
  const links: Link[] = [
    ...representationLinks(context, path, ["geojson", "html"], "geojson", parameters),
    {
      href: addressOf(context, collectionPath, "json"),
      rel: "collection",
      type: MEDIA_TYPES.json,
      title: model.title,
    },
    {
      href: `${context.site}/datasets/${encodeURIComponent(model.name)}/records/${encodeURIComponent(one.id)}`,
      rel: "canonical",
      type: MEDIA_TYPES.html,
    },
  ];
  return { ...one, links };
}
