import type { Model } from "../model/model.ts";
import { headerWords } from "./headerWords.ts";

/** Words that join others. */
const JOINING: ReadonlySet<string> = new Set(
  "a au aux d de des du en et l la le les par pour sur the of and".split(" "),
);

const wordsOf = (text: string): string[] => headerWords(text).filter((word) => !JOINING.has(word));

/** How a text that people gave a file, its name or that of a sheet, names what a model is about. */
export type Naming = "name" | "keyword" | "none";

/**
 * Whether a text names a model: every word of its name or of its title is there, "Bron – WC et toilettes 2024" for `toilettes`;
 * or only those of one of its keywords, "liste DAE". Accents, capitals and plurals do not count.
 */
export function isNamedAfter(model: Pick<Model, "name" | "title" | "catalogue">, text: string): Naming {
  const said = new Set(wordsOf(text));
  const isSaid = (phrase: string): boolean => {
    const words = wordsOf(phrase);
    return words.length > 0 && words.every((word) => said.has(word));
  };
  if (isSaid(model.name) || isSaid(model.title)) return "name";
  return model.catalogue.keywords.some(isSaid) ? "keyword" : "none";
}
