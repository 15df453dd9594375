const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };
/**
 * The letters and digits of a text, lower case, without accents or ligatures, words separated by single spaces.
 * Apostrophes of every shape, hyphens and punctuation become spaces.
 */
export function foldText(text) {
  return text
    .toLowerCase()
    .replace(/[œæßøł]/gu, (letter) => LIGATURES[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
