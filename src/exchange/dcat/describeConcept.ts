import type { NamedNode } from "n3";
import type { Description } from "./description.ts";

/** A term of a controlled vocabulary with its label: DCAT-AP asks for one, and data.gouv.fr makes keywords of themes. */
export function describeConcept({ graph, language }: Description, iri: string, label: string): NamedNode {
  const concept = graph.typed(graph.named(iri), "skos:Concept");
  graph.text(concept, "skos:prefLabel", label, language);
  return concept;
}
