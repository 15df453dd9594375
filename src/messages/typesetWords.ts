import { typeset } from "./typeset.ts";

/**
 * Words of the interface that others wrote (the titles and descriptions of models, the names of communes), with the apostrophes
 * and unbreakable spaces of French. Never for a value of the data, which is shown as it is published.
 */
export function typesetWords(text: string): string {
  return typeset("fr", text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, "’"));
}
