import type { DatasetInput } from "./catalogueInput.ts";
import { describeContact } from "./describeContact.ts";
import { describePeriod, describePlaces } from "./describeCoverage.ts";
import { describeDistribution } from "./describeDistribution.ts";
import { describeHighValueCategory, describeLegislation } from "./describeHighValue.ts";
import { describePublisher } from "./describePublisher.ts";
import { describeService, describeServiceAccess } from "./describeService.ts";
import { describeTheme } from "./describeTheme.ts";
import { type Description, pastDate } from "./description.ts";
import type { Node } from "./graph.ts";
import { EU_FREQUENCY, EU_PUBLIC_ACCESS } from "./namespaces.ts";

export interface DescribedDataset {
  readonly node: Node;
  readonly service: Node | null;
}

/** A dataset with its files and its API, as DCAT-AP 3.0.1 asks. */
export function describeDataset(description: Description, dataset: DatasetInput): DescribedDataset {
  const { graph, language } = description;
  const node = graph.typed(graph.named(`${dataset.landingPage}#dataset`), "dcat:Dataset");
  graph.text(node, "dct:identifier", dataset.identifier);
  graph.text(node, "dct:title", dataset.title, language);
  graph.text(node, "dct:description", dataset.description, language);
  describeTheme(description, node, dataset);
  const publisher = describePublisher(description, dataset.publisher);
  const contact = describeContact(description, dataset.contact);
  graph.link(node, "dct:publisher", publisher);
  graph.link(node, "dcat:contactPoint", contact);
  graph.link(node, "dcat:landingPage", graph.typed(graph.named(dataset.landingPage), "foaf:Document"));
  if (dataset.documentation !== null)
    graph.link(node, "foaf:page", graph.typed(graph.named(dataset.documentation), "foaf:Document"));
  graph.link(node, "dct:conformsTo", graph.typed(graph.named(dataset.schema), "dct:Standard"));
  graph.link(
    node,
    "dct:accrualPeriodicity",
    graph.typed(graph.named(EU_FREQUENCY + dataset.frequency), "dct:Frequency"),
  );
  graph.link(node, "dct:accessRights", graph.typed(graph.named(EU_PUBLIC_ACCESS), "dct:RightsStatement"));
  if (dataset.highValue !== null) {
    describeLegislation(description, node);
    describeHighValueCategory(description, node, dataset.highValue);
  }
  describeDates(description, node, dataset);
  for (const place of dataset.spatial ? describePlaces(description, dataset.spatial) : [])
    graph.link(node, "dct:spatial", place);
  if (dataset.temporal) graph.link(node, "dct:temporal", describePeriod(description, dataset.temporal));
  for (const file of dataset.distributions)
    graph.link(node, "dcat:distribution", describeDistribution(description, dataset, file));
  if (!dataset.service) return { node, service: null };
  const service = describeService(description, dataset, dataset.service, { node, publisher, contact });
  graph.link(
    node,
    "dcat:distribution",
    describeServiceAccess(description, dataset, dataset.service, service),
  );
  return { node, service };
}

function describeDates(description: Description, node: Node, dataset: DatasetInput): void {
  const issued = pastDate(description, dataset.issued);
  const modified = pastDate(description, dataset.modified);
  if (issued !== null) description.graph.date(node, "dct:issued", issued);
  if (modified !== null) description.graph.date(node, "dct:modified", modified);
}
