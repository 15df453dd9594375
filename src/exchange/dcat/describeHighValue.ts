import type { HighValueCategory } from "../../domain/model/catalogueTerms.ts";
import { describeConcept } from "./describeConcept.ts";
import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";
import { HIGH_VALUE_CONCEPTS } from "./highValueConcepts.ts";
import { HIGH_VALUE_REGULATION, HIGH_VALUE_SCHEME } from "./namespaces.ts";

/** Says that the regulation on high-value datasets asks for this dataset, file or service (DCAT-AP HVD 3.0.0). */
export function describeLegislation({ graph }: Description, subject: Node): void {
  const law = graph.typed(graph.named(HIGH_VALUE_REGULATION), "eli:LegalResource");
  graph.link(subject, "dcatap:applicableLegislation", law);
}

/** The category of a dataset or service of high value. */
export function describeHighValueCategory(
  description: Description,
  subject: Node,
  category: HighValueCategory,
): void {
  const label = description.texts(`highValue.${category}`);
  const concept = describeConcept(description, HIGH_VALUE_CONCEPTS[category], label);
  const { graph } = description;
  graph.link(concept, "skos:inScheme", graph.named(HIGH_VALUE_SCHEME));
  graph.link(subject, "dcatap:hvdCategory", concept);
  // The property specialises dcat:theme, which is the only one that many harvesters read.
  graph.link(subject, "dcat:theme", concept);
}
