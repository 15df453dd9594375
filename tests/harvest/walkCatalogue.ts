import type { Quad_Subject, Store } from "n3";
import type { CatalogueFormat } from "../../src/exchange/dcat/catalogueFormats.ts";
import { harvestDataset, type HarvestedDataset } from "./harvestDataset.ts";
import { rdfTerm } from "./rdfTerm.ts";
import { readGraph } from "./readGraph.ts";

/** Answers the GET of an absolute address; a redirect must be answered as such, not followed. */
export type FetchPage = (url: string) => Response | Promise<Response>;

export interface Walk {
  /** The addresses of the pages, in the order read. */
  readonly pages: readonly string[];
  readonly datasets: readonly HarvestedDataset[];
  /** Addresses of the services that no dataset gives access to: these become items of their own. */
  readonly services: readonly string[];
  /** What the harvester would refuse, drop or misread, in words. */
  readonly problems: readonly string[];
}

/** The harvester stops at no count of pages; the walk does, so that a loop is a failure and not a wait. */
const PAGE_LIMIT = 1000;

const MEDIA_TYPES: Readonly<Record<CatalogueFormat, string>> = {
  jsonld: "application/ld+json",
  ttl: "text/turtle",
  rdf: "application/rdf+xml",
};

/**
 * Walks a catalogue as data.gouv.fr's harvester does: the format is read from the first address's extension and holds for
 * every page; any redirect fails; pages follow each other by hydra:next; each dcat:Dataset is an item, known by its
 * dct:identifier. `now` is the instant of the walk (ISO 8601).
 */
export async function walkCatalogue(fetchPage: FetchPage, start: string, now: string): Promise<Walk> {
  const format = /\.(jsonld|ttl|rdf)$/.exec(start)?.[1] as CatalogueFormat | undefined;
  if (format === undefined) throw new Error(`no known extension: ${start}`);
  const pages: string[] = [];
  const datasets: HarvestedDataset[] = [];
  const services: string[] = [];
  const problems: string[] = [];
  for (let url: string | null = start; url !== null;) {
    if (pages.includes(url) || pages.length === PAGE_LIMIT) throw new Error(`pages go round: ${url}`);
    pages.push(url);
    const response = await fetchPage(url);
    if (response.status !== 200) throw new Error(`${response.status} ${url}`);
    const type = response.headers.get("content-type")?.split(";", 1)[0];
    if (type !== MEDIA_TYPES[format]) problems.push(`${url}: is said to be ${type}`);
    const graph = await readGraph(await response.text(), format, url);
    for (const node of graph.getSubjects(rdfTerm("rdf:type"), rdfTerm("dcat:Dataset"), null))
      datasets.push(harvestDataset(graph, node, now, problems));
    services.push(...loneServices(graph));
    url = nextPage(graph);
  }
  return { pages, datasets, services, problems: [...problems, ...repeated(datasets)] };
}

function nextPage(graph: Store): string | null {
  const views = graph.getSubjects(rdfTerm("rdf:type"), rdfTerm("hydra:PartialCollectionView"), null);
  if (views.length === 0) return null;
  return graph.getObjects(views[0]!, rdfTerm("hydra:next"), null)[0]?.value ?? null;
}

function loneServices(graph: Store): string[] {
  const accessed = new Set(
    graph.getObjects(null, rdfTerm("dcat:accessService"), null).map(({ value }) => value),
  );
  return graph
    .getSubjects(rdfTerm("rdf:type"), rdfTerm("dcat:DataService"), null)
    .map((node: Quad_Subject) => node.value)
    .filter((service) => !accessed.has(service));
}

/**
 * What stands twice among datasets: two items of one name overwrite each other, and so do two files of one address. Ask it of
 * every catalogue together too, for a dataset listed in two becomes two.
 */
export function repeated(datasets: readonly HarvestedDataset[]): string[] {
  const names = datasets.flatMap(({ identifier, uri, resources }) => [
    `identifier ${identifier}`,
    `node ${uri}`,
    ...resources.map(({ url }) => `file ${url}`),
  ]);
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size).map((name) => `${name}: stands twice`);
}
