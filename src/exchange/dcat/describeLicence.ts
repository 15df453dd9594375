import { type Licence, LICENCES } from "../../domain/dataset/datasetMetadata.ts";
import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";
import { LICENCE_NAMES } from "./licenceNames.ts";

/** The licence by its address, labelled with the title by which portals recognise it. */
export function describeLicence({ graph }: Description, code: Licence): Node {
  const { title, spdx } = LICENCE_NAMES[code];
  const licence = graph.typed(graph.named(LICENCES[code]), "dct:LicenseDocument");
  graph.text(licence, "rdfs:label", title);
  graph.link(licence, "rdfs:seeAlso", graph.named(spdx));
  return licence;
}
