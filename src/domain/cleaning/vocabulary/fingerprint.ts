import { stripAccents } from "./stripAccents.ts";

/** "E/F", "S.O.S.": single letters kept apart by a mark are one word. */
const INITIALS = /(?<![\p{L}\d])(\p{L})[/.](?=\p{L}(?![\p{L}\d]))/gu;
/** Signs that carry meaning where they stand: "A+", "-1", "> 10", "50 %". */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\d])\++(?=$|[),;])/gu, " plus "],
  [/(^|[\s(])[-−](?=\d)/g, "$1moins "],
  [/>=|≥/g, " sup ou egal "],
  [/<=|≤/g, " inf ou egal "],
  [/>/g, " sup "],
  [/</g, " inf "],
  [/%/g, " pourcent "],
  [/#/g, " diese "],
  [/(\d)[.,](?=\d)/g, "$1virgule"],
];
const NOT_WORD = /[^\p{L}\d]+/gu;

/** The words of a text: lower case, no accents, no punctuation, in order. */
export function wordsOf(text: string): string[] {
  let plain = stripAccents(text.normalize("NFKC")).toLowerCase().replaceAll(INITIALS, "$1");
  for (const [sign, word] of SIGNS) plain = plain.replace(sign, word);
  return plain.split(NOT_WORD).filter((word) => word !== "");
}

/**
 * OpenRefine's fingerprint key: two spellings of one value share it (trim, lower case, no accents, œ→oe, no
 * punctuation, words sorted and unique). Words with digits are never merged, signs that carry meaning stay.
 */
export function fingerprint(text: string): string {
  return sortedKey(wordsOf(text));
}

/** The key of words already split: sorted, letters-only words unique. */
function sortedKey(words: readonly string[]): string {
  return words
    .toSorted()
    .filter((word, index, sorted) => word !== sorted[index - 1] || /\d/.test(word))
    .join(" ");
}

/** The words run together, but digits kept apart: "Type2" and "type 2" share it, "1 1" and "11" do not. */
export function gluedKey(words: readonly string[]): string {
  return words.join(" ").replace(/(?<!\d) | (?!\d)/g, "");
}

const SMALL_WORDS = new Set("le la les l de du des d un une en a au aux".split(" "));

/** The fingerprint without articles, and with plurals made singular: "Accès aux piétons" and "acces pieton" share it. */
export function looseFingerprint(text: string): string {
  return sortedKey(
    wordsOf(text)
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?<=eau|eu)x$|(?<!s)s$/, "") : word)),
  );
}
