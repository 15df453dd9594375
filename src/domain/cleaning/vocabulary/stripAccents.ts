const MARKS = /\p{M}+/gu;
const LIGATURES = /[œŒæÆß]/g;
const APART: Readonly<Record<string, string>> = { œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", ß: "ss" };
// oxlint-disable-next-line no-control-regex -- plain ASCII, the common case, is returned untouched
const ASCII = /^[\u0000-\u007f]*$/;

/** The text without accents, its ligatures apart: "Cœur d'Île" gives "Coeur d'Ile". Case is kept. */
export function stripAccents(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(LIGATURES, (char) => APART[char] ?? char);
}
