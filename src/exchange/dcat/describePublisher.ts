import type { Node } from "./graph.ts";
import type { OrganizationInput } from "./catalogueInput.ts";
import { describeConcept } from "./describeConcept.ts";
import type { Description } from "./description.ts";
import { LOCAL_AUTHORITY } from "./namespaces.ts";

/** The organisation as a `foaf:Agent`, identified by its SIREN. */
export function describePublisher(description: Description, organization: OrganizationInput): Node {
  const { graph, texts, language } = description;
  const agent = graph.typed(
    graph.named(`${organization.page}#organization`),
    "foaf:Agent",
    "foaf:Organization",
  );
  graph.text(agent, "foaf:name", organization.name, language);
  if (organization.siren !== null) graph.text(agent, "dct:identifier", organization.siren);
  graph.link(agent, "foaf:homepage", graph.typed(graph.named(organization.page), "foaf:Document"));
  graph.link(agent, "dct:type", describeConcept(description, LOCAL_AUTHORITY, texts("localAuthority")));
  return agent;
}
