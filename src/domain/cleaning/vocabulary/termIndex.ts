import type { Term, Vocabulary } from "../../model/vocabulary.ts";
import { fingerprint, gluedKey, looseFingerprint, wordsOf } from "./fingerprint.ts";
import { type NearTerms, nearTerms } from "./nearTerms.ts";
import type { TermMatch } from "./termMatch.ts";

export interface TermIndex {
  /** Certain matches only, by keys: cheap whatever the number of terms. */
  readonly lookup: (text: string) => TermMatch;
  /** The same, then what is nearest among the terms. */
  readonly find: (text: string) => TermMatch;
}

/** Words that say a direction: in another order they mean something else. */
const DIRECTION = /\b(?:vers|au|avant|apres|sur|sous|dont|entre|sans|non|plus|moins|sup|inf)\b/;
const UNKNOWN: TermMatch = { kind: "unknown" };

/** Values by key; null where two terms share the key, which then says nothing. */
type Keys = Map<string, string | null>;

function put(keys: Keys, key: string, value: string): void {
  if (key === "") return;
  const present = keys.get(key);
  keys.set(key, present === undefined || present === value ? value : null);
}

function spellings({ value, label, synonyms }: Term): string[] {
  return [value, label, ...synonyms];
}

function certain(value: string, rule: string, certainty: number): TermMatch {
  return { kind: "certain", value, rule, certainty };
}

/**
 * Looks texts up among the terms of a vocabulary: as published, as a label or synonym, by fingerprint, without
 * articles and plurals, as a code (leading zeros lost, "01 - Libellé"), then by what is nearest. A key that two terms
 * share never decides.
 */
export function createTermIndex({ terms }: Vocabulary): TermIndex {
  const values = new Set(terms.map(({ value }) => value));
  const said: Keys = new Map();
  const ordered: Keys = new Map();
  const sorted: Keys = new Map();
  const loose: Keys = new Map();
  const glued: Keys = new Map();
  const numeric: Keys = new Map();
  for (const term of terms) {
    if (/^\d+$/.test(term.value)) put(numeric, String(Number(term.value)), term.value);
    for (const spelling of spellings(term)) {
      put(said, spelling, term.value);
      put(ordered, wordsOf(spelling).join(" "), term.value);
      put(sorted, fingerprint(spelling), term.value);
      put(loose, looseFingerprint(spelling), term.value);
      put(glued, gluedKey(wordsOf(spelling)), term.value);
    }
  }
  const near: NearTerms = nearTerms(
    terms.flatMap((term) => spellings(term).map((text) => ({ text, value: term.value }))),
  );

  function byCode(text: string): TermMatch | null {
    const number = /^0*(\d{1,9})(?:[.,]0+)?$/.exec(text)?.[1];
    const value = number === undefined ? undefined : numeric.get(number);
    if (value) return certain(value, "vocabulary.code", 0.98);
    const parts = /^\s*([\p{L}\d]{1,6})\s*[-–:.)=]\s*(.+)$/u.exec(text);
    if (!parts) return null;
    const [code, label] = [
      ordered.get(wordsOf(parts[1] ?? "").join(" ")),
      ordered.get(wordsOf(parts[2] ?? "").join(" ")),
    ];
    return code && code === label ? certain(code, "vocabulary.code", 0.99) : null;
  }

  function lookup(text: string): TermMatch {
    if (values.has(text)) return { kind: "exact", value: text };
    const synonym = said.get(text);
    if (synonym) return certain(synonym, "vocabulary.synonym", 1);
    if (text.length > 300) return UNKNOWN;
    const words = wordsOf(text);
    const inOrder = ordered.get(words.join(" "));
    if (inOrder) return certain(inOrder, "vocabulary.spelling", 0.99);
    const joined = inOrder === null ? null : glued.get(gluedKey(words));
    if (joined) return certain(joined, "vocabulary.spelling", 0.97);
    const code = byCode(text);
    if (code) return code;
    const print = fingerprint(text);
    const anyOrder = inOrder === null ? null : sorted.get(print);
    if (anyOrder && !DIRECTION.test(print)) return certain(anyOrder, "vocabulary.spelling", 0.97);
    const plural = anyOrder === null ? null : loose.get(looseFingerprint(text));
    if (plural && !DIRECTION.test(print)) return certain(plural, "vocabulary.spelling", 0.97);
    if (plural) return { kind: "likely", values: [plural], rule: "vocabulary.near" };
    return UNKNOWN;
  }

  function find(text: string): TermMatch {
    const match = lookup(text);
    return match.kind === "unknown" && text.length <= 300 ? near.find(wordsOf(text)) : match;
  }

  return { lookup, find };
}
