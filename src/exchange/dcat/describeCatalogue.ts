import type { Quad } from "n3";
import { dcatTexts } from "../../messages/dcat.ts";
import type { CatalogueFormat } from "./catalogueFormats.ts";
import type { CatalogueInput } from "./catalogueInput.ts";
import { describeDataset } from "./describeDataset.ts";
import { describePublisher } from "./describePublisher.ts";
import { describeThemeScheme } from "./describeTheme.ts";
import { type Description, pastDate } from "./description.ts";
import { Graph, type Node } from "./graph.ts";
import { EU_LANGUAGE, termIri } from "./namespaces.ts";

const LANGUAGE_CODES = { fr: "FRA", en: "ENG" } as const;

/**
 * One page of an organisation's catalogue as RDF: DCAT-AP 3.0.1, with DCAT-AP HVD 3.0.0 where a dataset is of high value.
 * The format only decides the addresses of the other pages, for a harvester reads them all in the form of the first.
 */
export function describeCatalogue(catalogue: CatalogueInput, format: CatalogueFormat): readonly Quad[] {
  const graph = new Graph();
  const { language, now } = catalogue;
  const description: Description = { graph, texts: dcatTexts(language), language, now };
  const node = graph.typed(graph.named(`${catalogue.homepage}#catalog`), "dcat:Catalog", "hydra:Collection");
  graph.text(node, "dct:title", catalogue.title, language);
  graph.text(node, "dct:description", catalogue.description, language);
  graph.link(node, "dct:publisher", describePublisher(description, catalogue.publisher));
  graph.link(node, "foaf:homepage", graph.typed(graph.named(catalogue.homepage), "foaf:Document"));
  const spoken = graph.named(EU_LANGUAGE + LANGUAGE_CODES[language]);
  graph.link(node, "dct:language", graph.typed(spoken, "dct:LinguisticSystem"));
  graph.link(node, "dcat:themeTaxonomy", describeThemeScheme(description));
  const issued = pastDate(description, catalogue.issued);
  const modified = pastDate(description, catalogue.modified);
  if (issued !== null) graph.date(node, "dct:issued", issued);
  if (modified !== null) graph.date(node, "dct:modified", modified);
  describePage(graph, node, catalogue, format);
  for (const input of catalogue.datasets) {
    const { node: dataset, service } = describeDataset(description, input);
    graph.link(node, "dcat:dataset", dataset);
    if (service) graph.link(node, "dcat:service", service);
  }
  return graph.quads;
}

/** Where this page stands among the others (Hydra). */
function describePage(graph: Graph, node: Node, catalogue: CatalogueInput, format: CatalogueFormat): void {
  const { page, pageCount } = catalogue;
  const at = (number: number): Node => graph.named(cataloguePageUrl(catalogue.url, format, number));
  const view = graph.typed(at(page), "hydra:PartialCollectionView");
  graph.value(node, "hydra:totalItems", String(catalogue.total), termIri("xsd:integer"));
  graph.link(node, "hydra:view", view);
  graph.link(view, "hydra:first", at(1));
  graph.link(view, "hydra:last", at(Math.max(1, pageCount)));
  if (page > 1) graph.link(view, "hydra:previous", at(page - 1));
  if (page < pageCount) graph.link(view, "hydra:next", at(page + 1));
}

/** The address of a page: the bare address is the first page, the others are named by `?page=`. */
export function cataloguePageUrl(url: string, format: CatalogueFormat, page: number): string {
  return page === 1 ? `${url}.${format}` : `${url}.${format}?page=${page}`;
}
