import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";
import { type LicenceCode, LICENCES } from "./licences.ts";

/** The licence by its address, labelled with the title by which portals recognise it. */
export function describeLicence({ graph }: Description, code: LicenceCode): Node {
  const { iri, title, spdx } = LICENCES[code];
  const licence = graph.typed(graph.named(iri), "dct:LicenseDocument");
  graph.text(licence, "rdfs:label", title);
  graph.link(licence, "rdfs:seeAlso", graph.named(spdx));
  return licence;
}
