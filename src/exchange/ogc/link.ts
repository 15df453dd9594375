import type { ApiContext } from "./apiContext.ts";

/** A web link (RFC 8288) as OGC API documents write it; `rel` and `type` are always given. */
export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
  readonly hreflang?: string;
}

export const MEDIA_TYPES = {
  json: "application/json",
  geojson: "application/geo+json",
  html: "text/html",
  csv: "text/csv",
  schema: "application/schema+json",
  openapi: "application/vnd.oai.openapi+json;version=3.0",
} as const;

export type Representation = keyof typeof MEDIA_TYPES;

/** What `f` says for each representation. */
const FORMAT: Readonly<Record<Representation, string>> = {
  json: "json",
  geojson: "json",
  html: "html",
  csv: "csv",
  schema: "json",
  openapi: "json",
};

/** The address of a resource in one representation, its other parameters kept in order. */
export function addressOf(
  context: ApiContext,
  path: string,
  representation: Representation,
  parameters: readonly (readonly [string, string])[] = [],
): string {
  const query = new URLSearchParams(
    parameters.filter(([name]) => name !== "f").map(([name, value]) => [name, value]),
  );
  query.set("f", FORMAT[representation]);
  return `${context.root}${path}?${query}`;
}

/** `self` for the representation at hand and `alternate` for the others. */
export function representationLinks(
  context: ApiContext,
  path: string,
  offered: readonly Representation[],
  shown: Representation,
  parameters: readonly (readonly [string, string])[] = [],
): Link[] {
  return offered.map((representation) => ({
    href: addressOf(context, path, representation, parameters),
    rel: representation === shown ? "self" : "alternate",
    type: MEDIA_TYPES[representation],
    hreflang: context.language,
  }));
}
