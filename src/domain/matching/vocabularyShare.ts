import type { Field } from "../model/field.ts";
import type { ColumnLooks } from "./columnLooks.ts";

/** The letters and digits of a value, without case or accents, words in order of the alphabet. */
function fingerprint(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}

/** Recognises a value of a field's vocabulary, by value, label or synonym; null for a field without one. */
export function termRecogniser(field: Field): ((text: string) => string | null) | null {
  if (!field.vocabulary) return null;
  const terms = new Map<string, string>();
  for (const { value, label, synonyms } of field.vocabulary.terms) {
    for (const text of [value, label, ...synonyms]) {
      const key = fingerprint(text);
      if (key !== "") terms.set(key, value);
    }
  }
  return (text) => terms.get(fingerprint(text)) ?? null;
}

/** The share of a column's cells that a field's vocabulary knows, and how many of its terms occur. */
export function vocabularyShare(
  recognise: (text: string) => string | null,
  looks: ColumnLooks,
): { share: number; terms: number } {
  let known = 0;
  let all = 0;
  const terms = new Set<string>();
  for (const { text, count } of looks.values) {
    all += count;
    const items = [text, ...text.split(/[|;,/]/)];
    const term = items.map(recognise).find((found) => found !== null);
    if (term === undefined || term === null) continue;
    known += count;
    terms.add(term);
  }
  return { share: all === 0 ? 0 : known / all, terms: terms.size };
}
