import type { Report } from "./finding.ts";
import { isObject, looseBoolean, looseText, looseTexts, shortJson } from "./looseJson.ts";
import { FIELD_PROPERTIES } from "./trabouleProperties.ts";
import type { Term, Vocabulary } from "./vocabulary.ts";

/**
 * `traboule:vocabulary`: a list of terms, or `{ closed, terms }`. A term is a text or `{ value, label, synonyms }`.
 * A list closes the field unless `closed` is false. Null when nothing can be read.
 */
export function parseVocabulary(written: unknown, report: Report): Vocabulary | null {
  if (written === undefined || written === null) return null;
  const list: unknown = isObject(written) ? written["terms"] : written;
  const terms = Array.isArray(list) ? distinctTerms(list) : [];
  if (terms.length === 0) {
    report("schema.vocabulary-empty", "error", FIELD_PROPERTIES.vocabulary, { written: shortJson(written) });
    return null;
  }
  return { terms, closed: isObject(written) ? (looseBoolean(written["closed"]) ?? true) : true };
}

/** The vocabulary that a plain list of values makes. */
export function vocabularyOf(values: readonly unknown[], closed: boolean): Vocabulary | null {
  const terms = distinctTerms(values);
  return terms.length > 0 ? { terms, closed } : null;
}

function distinctTerms(list: readonly unknown[]): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const item of list) {
    const term = readTerm(item);
    if (term && !terms.has(term.value)) terms.set(term.value, term);
  }
  return [...terms.values()];
}

function readTerm(item: unknown): Term | null {
  const value = looseText(isObject(item) ? item["value"] : item);
  if (value === null) return null;
  if (!isObject(item)) return { value, label: value, synonyms: [] };
  const synonyms = item["synonyms"] === undefined ? [] : looseTexts(item["synonyms"]);
  return {
    value,
    label: looseText(item["label"]) ?? value,
    synonyms: synonyms.filter((one) => one !== value),
  };
}
