import { foldText } from "../commune/foldText.ts";
import type { Detector } from "./finding.ts";
import { FIRST_NAMES } from "./firstNames.ts";

/** After these words comes whoever is to be asked for; elected people are named by other words, and may be. */
const CONTACT =
  /(?<![\p{L}\d])(?:contact(?:er)?|resp(?:onsable|\.)?|gardien(?:ne)?|référente?|concierge|régisseu(?:r|se)|gérante?|suppléante?|locataire|demander|appeler|s['’]adresser à)\s*[:,-]?\s*((\p{Lu}[\p{L}]+(?:-\p{Lu}\p{L}+)?)\s+\p{Lu}[\p{L}'’-]+)/giu;
const CAPITALISED = /^\p{Lu}/u;

/** A first name and a name right after a word that asks for someone: "Gardien : Paul Girard". */
export const detectNamedContact: Detector = (text) => {
  for (const [, name = "", first = ""] of text.matchAll(CONTACT)) {
    const last = name.slice(first.length).trim();
    if (!CAPITALISED.test(first) || !CAPITALISED.test(last)) continue;
    if (FIRST_NAMES.has(foldText(first).split(" ")[0]!)) return { code: "privacy.name", excerpt: name };
  }
  return null;
};
