import type { Quad_Object, Quad_Subject, Store } from "n3";
import { GEOJSON_LITERAL, HIGH_VALUE_REGULATION, type Term } from "../../src/exchange/dcat/namespaces.ts";
import { rdfTerm } from "./rdfTerm.ts";

/** A file or an API, as the harvester keeps it. */
interface HarvestedResource {
  readonly url: string;
  readonly title: string | null;
  readonly format: string | null;
  readonly mime: string | null;
  readonly type: "main" | "api";
  readonly modified: string | null;
}

/** A dataset as the harvester keeps it. */
export interface HarvestedDataset {
  readonly uri: string;
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly licence: string | null;
  readonly frequency: string | null;
  readonly schema: string | null;
  readonly landingPage: string | null;
  readonly contact: string | null;
  readonly temporal: { readonly start: string | null; readonly end: string | null } | null;
  /** The coordinates of a MultiPolygon. */
  readonly spatial: readonly unknown[] | null;
  readonly modified: string | null;
  readonly highValue: boolean;
  readonly resources: readonly HarvestedResource[];
}

const EXTENSIONS = /\.(?:csv|geojson|xlsx|ods|parquet|gpkg)$/;

type Ask = (name: Term) => Quad_Object | null;

/** Keeps of a dataset what data.gouv.fr's harvester keeps; what it would refuse or drop is added to the problems. */
export function harvestDataset(
  graph: Store,
  node: Quad_Subject,
  now: string,
  problems: string[],
): HarvestedDataset {
  const asker =
    (subject: Quad_Object | Quad_Subject): Ask =>
    (name) =>
      graph.getObjects(subject, rdfTerm(name), null)[0] ?? null;
  const all = (name: Term): Quad_Object[] => graph.getObjects(node, rdfTerm(name), null);
  const ask = asker(node);
  const mandatory = (name: Term): string => {
    const values = new Set(all(name).map(({ value }) => value));
    if (values.size !== 1) problems.push(`${node.value}: ${values.size} × ${name}`);
    return [...values][0] ?? "";
  };
  const past = (date: Quad_Object | null, of: string): string | null => {
    if (date === null) return null;
    if (Date.parse(date.value) <= Date.parse(now)) return date.value;
    problems.push(`${of}: modified in the future`);
    return null;
  };
  if (node.termType !== "NamedNode") problems.push(`${node.value}: a dataset without an address`);
  const distributions = all("dcat:distribution");
  const resources = distributions.flatMap((distribution): HarvestedResource[] => {
    const get = asker(distribution);
    const url = get("dcat:downloadURL") ?? get("dcat:accessURL");
    if (url === null) {
      problems.push(`${distribution.value}: dropped, without an address`);
      return [];
    }
    const type = get("dcat:accessService") ? "api" : "main";
    if (type === "main" && !EXTENSIONS.test(new URL(url.value).pathname))
      problems.push(`${url.value}: has no known extension`);
    return [
      {
        url: url.value,
        title: get("dct:title")?.value ?? null,
        format: get("dct:format")?.value.split("/").at(-1)?.toLowerCase() ?? null,
        mime: get("dcat:mediaType")?.value.split("/").slice(-2).join("/") ?? null,
        type,
        modified: past(get("dct:modified"), url.value),
      },
    ];
  });
  const licences = distributions.map((distribution) => asker(distribution)("dct:license"));
  const licence = licences.find((found) => found !== null) ?? null;
  const contact = ask("dcat:contactPoint");
  return {
    uri: node.value,
    identifier: mandatory("dct:identifier"),
    title: mandatory("dct:title"),
    description: mandatory("dct:description"),
    tags: [
      ...all("dcat:keyword").map(({ value }) => value),
      ...all("dcat:theme").flatMap((theme) => asker(theme)("skos:prefLabel")?.value ?? []),
    ],
    licence: licence && (asker(licence)("rdfs:label") ?? licence).value,
    frequency: ask("dct:accrualPeriodicity")?.value.split("/").at(-1) ?? null,
    schema: ask("dct:conformsTo")?.value ?? null,
    landingPage: ask("dcat:landingPage")?.value ?? null,
    contact: contact && (asker(contact)("vcard:hasEmail")?.value.replace("mailto:", "") ?? null),
    temporal: harvestPeriod(ask("dct:temporal"), asker, problems),
    spatial: harvestPlaces(graph, all("dct:spatial")),
    modified: past(ask("dct:modified"), node.value),
    highValue: all("dcatap:applicableLegislation").some(({ value }) => value === HIGH_VALUE_REGULATION),
    resources,
  };
}

/** A period with an address of its own would be fetched from there. */
function harvestPeriod(
  period: Quad_Object | null,
  asker: (subject: Quad_Object) => Ask,
  problems: string[],
): HarvestedDataset["temporal"] {
  if (period === null) return null;
  if (period.termType !== "BlankNode") problems.push(`${period.value}: a period that would be fetched`);
  const get = asker(period);
  return { start: get("dcat:startDate")?.value ?? null, end: get("dcat:endDate")?.value ?? null };
}

/** Literals of two datatypes are read, whatever the property: GeoJSON's here, for the other is not the standard's WKT. */
function harvestPlaces(graph: Store, places: readonly Quad_Object[]): readonly unknown[] | null {
  const polygons = places
    .flatMap((place) => graph.getObjects(place as Quad_Subject, null, null))
    .filter((object) => object.termType === "Literal" && object.datatype.value === GEOJSON_LITERAL)
    .map(({ value }) => JSON.parse(value) as { type: string; coordinates: unknown[] })
    .flatMap(({ type, coordinates }) =>
      type === "MultiPolygon" ? coordinates : type === "Polygon" ? [coordinates] : [],
    );
  return polygons.length > 0 ? polygons : null;
}
