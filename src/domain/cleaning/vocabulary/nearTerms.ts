import { distance } from "fastest-levenshtein";
import { wordsOf } from "./fingerprint.ts";
import { lettersOf, mayBeNear } from "./letterBits.ts";
import type { TermMatch } from "./termMatch.ts";

interface Spelling {
  readonly text: string;
  readonly value: string;
}

interface Candidate {
  readonly value: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly letters: number;
}

export interface NearTerms {
  /** The terms nearest to a text, given as its words in order. */
  readonly find: (words: readonly string[]) => TermMatch;
}

/** Beyond this many comparisons a column of free text would slow the whole file down. */
const MOST_SPELLINGS = 5000;
const SURE_LENGTH = 8;
const STEM = 5;
/** A word in one text and not in the other that reverses or shifts the meaning. */
const REVERSING = new Set("non sans pas aucun hors ni plus moins sauf".split(" "));

/** True when the difference of two keys may be a slip of the finger: same first letter, same digits. */
function mayBeSlip(one: string, other: string): boolean {
  return one[0] === other[0] && one.replace(/\D/g, "") === other.replace(/\D/g, "");
}

function opposes(words: readonly string[], others: readonly string[]): boolean {
  return (
    words.some((word) => REVERSING.has(word) && !others.includes(word)) ||
    others.some((word) => REVERSING.has(word) && !words.includes(word))
  );
}

/** The values whose spellings hold each word, by the word's first letters. */
function byStem(candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stems = new Map<string, Set<string>>();
  for (const { words, value } of candidates)
    for (const word of words) {
      if (word.length <= 3) continue;
      const stem = word.slice(0, STEM);
      const values = stems.get(stem) ?? new Set();
      stems.set(stem, values.add(value));
    }
  return stems;
}

/**
 * Compares texts with the spellings of terms. Certain only when unmistakable: one letter of difference in a text of
 * eight letters or more, same first letter, no digit involved, and every other term at least four letters away.
 */
export function nearTerms(spellings: readonly Spelling[]): NearTerms {
  const unique = new Map<string, Candidate>();
  for (const { text, value } of spellings.slice(0, MOST_SPELLINGS)) {
    const words = wordsOf(text);
    const key = words.join(" ");
    if (key !== "") unique.set(`${key}\n${value}`, { value, words, key, letters: lettersOf(key) });
  }
  const candidates = [...unique.values()];
  const stems = byStem(candidates);

  function distances(key: string, words: readonly string[]): Map<string, number> {
    const letters = lettersOf(key);
    const found = new Map<string, number>();
    for (const candidate of candidates) {
      const limit = Math.max(3, Math.floor(Math.max(key.length, candidate.key.length) / 4));
      if (
        Math.abs(key.length - candidate.key.length) > limit ||
        !mayBeNear(letters, candidate.letters, limit)
      )
        continue;
      const apart = distance(key, candidate.key);
      if (apart > limit) continue;
      const sure = mayBeSlip(key, candidate.key) && !opposes(words, candidate.words);
      const known = found.get(candidate.value) ?? Number.POSITIVE_INFINITY;
      found.set(candidate.value, Math.min(known, sure ? apart : Math.max(apart, 2)));
    }
    return found;
  }

  function find(words: readonly string[]): TermMatch {
    const key = words.join(" ");
    if (key === "") return { kind: "unknown" };
    const ranked = [...distances(key, words)].sort((a, b) => a[1] - b[1]);
    const [best, second] = ranked;
    if (best && best[1] <= 1 && key.length >= SURE_LENGTH && (second === undefined || second[1] >= 4))
      return { kind: "certain", value: best[0], rule: "vocabulary.typo", certainty: 0.95 };
    const plausible = ranked.filter(([, apart]) => apart <= Math.max(1, Math.floor(key.length / 3)));
    const shared = words.flatMap((word) =>
      word.length > 3 ? [...(stems.get(word.slice(0, STEM)) ?? [])] : [],
    );
    const [first, ...others] = [...new Set([...plausible.map(([value]) => value), ...shared])].slice(0, 5);
    return first === undefined
      ? { kind: "unknown" }
      : { kind: "likely", values: [first, ...others], rule: "vocabulary.near" };
  }

  return { find };
}
