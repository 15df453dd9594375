import type { DatasetInput, DistributionInput } from "./catalogueInput.ts";
import { describeAvailability } from "./describeAvailability.ts";
import { describeLegislation } from "./describeHighValue.ts";
import { describeLicence } from "./describeLicence.ts";
import { type Description, pastDate } from "./description.ts";
import { fileTypeIri, mediaTypeIri } from "./fileFormats.ts";
import type { Node } from "./graph.ts";
import { termIri } from "./namespaces.ts";

/** One file of a dataset, as a `dcat:Distribution`. */
export function describeDistribution(
  description: Description,
  dataset: DatasetInput,
  file: DistributionInput,
): Node {
  const { graph, texts, language } = description;
  const { format } = file;
  const node = graph.typed(graph.named(`${dataset.landingPage}#${format}`), "dcat:Distribution");
  graph.text(node, "dct:title", texts(`file.${format}`, { title: dataset.title }), language);
  graph.text(node, "dct:description", texts(`about.${format}`), language);
  graph.link(node, "dcat:accessURL", graph.named(dataset.landingPage));
  graph.link(node, "dcat:downloadURL", graph.named(file.downloadUrl));
  graph.link(node, "dct:format", graph.typed(graph.named(fileTypeIri(format)), "dct:MediaTypeOrExtent"));
  graph.link(node, "dcat:mediaType", graph.typed(graph.named(mediaTypeIri(format)), "dct:MediaType"));
  graph.link(node, "dct:license", describeLicence(description, dataset.licence));
  describeAvailability(description, node);
  if (format === "csv")
    graph.link(node, "dct:conformsTo", graph.typed(graph.named(dataset.schema), "dct:Standard"));
  if (file.byteSize !== null)
    graph.value(node, "dcat:byteSize", String(file.byteSize), termIri("xsd:nonNegativeInteger"));
  if (file.sha256 !== null) graph.link(node, "spdx:checksum", describeChecksum(description, file.sha256));
  const modified = pastDate(description, file.modified);
  if (modified !== null) graph.date(node, "dct:modified", modified);
  if (dataset.highValue !== null) describeLegislation(description, node);
  return node;
}

function describeChecksum({ graph }: Description, sha256: string): Node {
  const checksum = graph.typed(graph.blank(), "spdx:Checksum");
  const algorithm = graph.named(termIri("spdx:checksumAlgorithm_sha256"));
  graph.link(checksum, "spdx:algorithm", graph.typed(algorithm, "spdx:ChecksumAlgorithm"));
  graph.value(checksum, "spdx:checksumValue", sha256, termIri("xsd:hexBinary"));
  return checksum;
}
