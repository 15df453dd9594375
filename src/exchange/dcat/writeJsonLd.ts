import jsonld, { type ContextDefinition } from "jsonld";
import type { Quad } from "n3";
import { NAMESPACES, termIri } from "./namespaces.ts";

/** Properties whose values are nodes, so that they read as plain texts. */
const LINKS = [
  "dcat:dataset",
  "dcat:service",
  "dcat:distribution",
  "dcat:downloadURL",
  "dcat:accessURL",
  "dcat:accessService",
  "dcat:landingPage",
  "dcat:contactPoint",
  "dcat:mediaType",
  "dcat:theme",
  "dcat:themeTaxonomy",
  "dcat:endpointURL",
  "dcat:endpointDescription",
  "dcat:servesDataset",
  "dcatap:applicableLegislation",
  "dcatap:availability",
  "dcatap:hvdCategory",
  "dct:accessRights",
  "dct:accrualPeriodicity",
  "dct:conformsTo",
  "dct:format",
  "dct:language",
  "dct:license",
  "dct:publisher",
  "dct:spatial",
  "dct:temporal",
  "dct:type",
  "foaf:homepage",
  "foaf:page",
  "geosparql:hasGeometry",
  "hydra:first",
  "hydra:last",
  "hydra:next",
  "hydra:previous",
  "hydra:view",
  "rdfs:seeAlso",
  "skos:inScheme",
  "spdx:algorithm",
  "spdx:checksum",
  "vcard:hasEmail",
  "vcard:hasURL",
] as const;

/** Written whole in each document: harvesters fetch no context. */
const CONTEXT: ContextDefinition = {
  ...NAMESPACES,
  ...Object.fromEntries(LINKS.map((term) => [term, { "@id": termIri(term), "@type": "@id" }])),
};

/** The graph as JSON-LD 1.1, its context inline, one node object per subject. */
export async function writeJsonLd(quads: readonly Quad[]): Promise<string> {
  const expanded = await jsonld.fromRDF([...quads]);
  const compacted = await jsonld.compact(expanded, CONTEXT, { graph: true });
  return `${JSON.stringify(compacted, null, 1)}\n`;
}
