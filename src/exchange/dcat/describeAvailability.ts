import { describeConcept } from "./describeConcept.ts";
import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";
import { EU_STABLE_AVAILABILITY } from "./namespaces.ts";

/** Says that the address stays: the platform never renames nor redirects one. */
export function describeAvailability(description: Description, distribution: Node): void {
  const stable = describeConcept(description, EU_STABLE_AVAILABILITY, description.texts("stable"));
  description.graph.link(distribution, "dcatap:availability", stable);
}
