import type { DataTheme } from "../../domain/model/catalogueTerms.ts";
import { describeConcept } from "./describeConcept.ts";
import type { Description } from "./description.ts";
import type { Node } from "./graph.ts";
import { EU_DATA_THEME, EU_DATA_THEME_SCHEME } from "./namespaces.ts";

/** The theme and the keywords of a dataset or of its service. */
export function describeTheme(
  description: Description,
  subject: Node,
  { theme, keywords }: { readonly theme: DataTheme | null; readonly keywords: readonly string[] },
): void {
  const { graph, texts, language } = description;
  for (const keyword of keywords) graph.text(subject, "dcat:keyword", keyword, language);
  if (theme === null) return;
  const concept = describeConcept(description, EU_DATA_THEME + theme, texts(`theme.${theme}`));
  graph.link(concept, "skos:inScheme", describeThemeScheme(description));
  graph.link(subject, "dcat:theme", concept);
}

/** The EU's themes as a whole. */
export function describeThemeScheme({ graph, texts, language }: Description): Node {
  const scheme = graph.typed(graph.named(EU_DATA_THEME_SCHEME), "skos:ConceptScheme");
  graph.text(scheme, "dct:title", texts("themes"), language);
  return scheme;
}
