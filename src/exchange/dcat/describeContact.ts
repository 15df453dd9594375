import { wellFormedText } from "../wellFormedText.ts";
import type { ContactInput } from "./catalogueInput.ts";
import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";

/** Whom to write to, as a vCard. */
export function describeContact({ graph }: Description, contact: ContactInput): Node {
  const card = graph.typed(graph.blank(), "vcard:Kind", "vcard:Organization");
  graph.text(card, "vcard:fn", contact.name);
  if (contact.email !== null)
    graph.link(card, "vcard:hasEmail", graph.named(`mailto:${encodeURI(wellFormedText(contact.email))}`));
  if (contact.page !== null) graph.link(card, "vcard:hasURL", graph.named(contact.page));
  return card;
}
