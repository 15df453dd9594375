import type { DatasetInput, ServiceInput } from "./catalogueInput.ts";
import { describeAvailability } from "./describeAvailability.ts";
import { describeHighValueCategory, describeLegislation } from "./describeHighValue.ts";
import { describeLicence } from "./describeLicence.ts";
import { describeTheme } from "./describeTheme.ts";
import type { Description } from "./description.ts";
import { fileTypeIri } from "./fileFormats.ts";
import type { Node } from "./graph.ts";
import { OGC_API_FEATURES } from "./namespaces.ts";

/** Nodes of the dataset that its service refers to. */
interface ServedDataset {
  readonly node: Node;
  readonly publisher: Node;
  readonly contact: Node;
}

/** The API of a dataset as a `dcat:DataService`. */
export function describeService(
  description: Description,
  dataset: DatasetInput,
  service: ServiceInput,
  served: ServedDataset,
): Node {
  const { graph, texts, language } = description;
  const node = graph.typed(graph.named(`${dataset.landingPage}#service`), "dcat:DataService");
  graph.text(node, "dct:identifier", `${dataset.identifier}-api`);
  graph.text(node, "dct:title", texts("api", { title: dataset.title }), language);
  graph.text(node, "dct:description", texts("aboutApi"), language);
  describeTheme(description, node, dataset);
  graph.link(node, "dcat:endpointURL", graph.named(service.endpoint));
  graph.link(node, "dcat:endpointDescription", graph.named(service.description));
  graph.link(node, "dcat:servesDataset", served.node);
  graph.link(node, "dct:publisher", served.publisher);
  graph.link(node, "dcat:contactPoint", served.contact);
  graph.link(node, "foaf:page", graph.typed(graph.named(service.page), "foaf:Document"));
  graph.link(node, "dct:license", describeLicence(description, dataset.licence));
  graph.link(node, "dct:conformsTo", graph.typed(graph.named(OGC_API_FEATURES), "dct:Standard"));
  if (dataset.highValue !== null) {
    describeLegislation(description, node);
    describeHighValueCategory(description, node, dataset.highValue);
  }
  return node;
}

/** The API as one more way to get the data: harvesters attach a service to its dataset only through such a distribution. */
export function describeServiceAccess(
  description: Description,
  dataset: DatasetInput,
  service: ServiceInput,
  node: Node,
): Node {
  const { graph, texts, language } = description;
  const access = graph.typed(graph.named(`${dataset.landingPage}#api`), "dcat:Distribution");
  graph.text(access, "dct:title", texts("api", { title: dataset.title }), language);
  graph.text(access, "dct:description", texts("aboutApi"), language);
  graph.link(access, "dcat:accessURL", graph.named(service.endpoint));
  graph.link(access, "dcat:accessService", node);
  graph.link(access, "dct:format", graph.typed(graph.named(fileTypeIri("geojson")), "dct:MediaTypeOrExtent"));
  describeAvailability(description, access);
  graph.link(access, "dct:license", describeLicence(description, dataset.licence));
  if (dataset.highValue !== null) describeLegislation(description, access);
  return access;
}
