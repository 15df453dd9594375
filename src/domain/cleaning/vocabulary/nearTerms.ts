import { distance } from "fastest-levenshtein";
import { wordsOf } from "./fingerprint.ts";
import type { TermMatch } from "./termMatch.ts";

interface Spelling {
  readonly text: string;
  readonly value: string;
}

export interface NearTerms {
  /** The terms nearest to a text, given as its words in order. */
  find(words: readonly string[]): TermMatch;
}

/** Beyond this many comparisons a column of free text would slow the whole file down. */
const MOST_SPELLINGS = 5000;
const SURE_LENGTH = 8;

/** True when only one letter differs, and that letter alone could not change the meaning: no digit, same start. */
function isSlip(one: string, other: string): boolean {
  return one[0] === other[0] && one.replace(/\D/g, "") === other.replace(/\D/g, "");
}

/** A word in one text and not in the other that reverses the meaning. */
function opposes(words: readonly string[], others: readonly string[]): boolean {
  const reversing = new Set([
    "non",
    "sans",
    "pas",
    "aucun",
    "hors",
    "ni",
    "in",
    "plus",
    "moins",
    "inter",
    "intra",
  ]);
  return (
    words.some((word) => reversing.has(word) && !others.includes(word)) ||
    others.some((word) => reversing.has(word) && !words.includes(word))
  );
}

/**
 * Compares texts with the spellings of terms. Certain only when unmistakable: one letter of difference in a text of
 * eight letters or more, same first letter, no digit involved, and every other term at least three letters further.
 */
export function nearTerms(spellings: readonly Spelling[]): NearTerms {
  const candidates = spellings.slice(0, MOST_SPELLINGS).map(({ text, value }) => {
    const words = wordsOf(text);
    return { value, words, key: words.join(" ") };
  });

  function find(words: readonly string[]): TermMatch {
    const key = words.join(" ");
    if (key === "") return { kind: "unknown" };
    const distances = new Map<string, number>();
    const holders = new Set<string>();
    for (const candidate of candidates) {
      const longest = Math.max(key.length, candidate.key.length);
      if (Math.abs(key.length - candidate.key.length) <= 4) {
        const apart = distance(key, candidate.key);
        if (apart <= Math.max(1, Math.floor(longest / 4)) || apart <= 3) {
          const known = distances.get(candidate.value) ?? Number.POSITIVE_INFINITY;
          const opposed = opposes(words, candidate.words) || !isSlip(key, candidate.key);
          distances.set(candidate.value, Math.min(known, opposed ? Math.max(apart, 2) : apart));
        }
      }
      if (words.some((word) => word.length > 3 && candidate.words.some((other) => alike(word, other))))
        holders.add(candidate.value);
    }
    const ranked = [...distances].sort((a, b) => a[1] - b[1]);
    const [best, second] = ranked;
    if (best && best[1] <= 1 && key.length >= SURE_LENGTH && (second === undefined || second[1] >= 4))
      return { kind: "certain", value: best[0], rule: "vocabulary.typo", certainty: 0.95 };
    const plausible = ranked
      .filter(([, apart]) => apart <= Math.max(1, Math.floor(key.length / 3)))
      .map(([value]) => value);
    const [first, ...others] = [...new Set([...plausible, ...holders])].slice(0, 5);
    return first === undefined
      ? { kind: "unknown" }
      : { kind: "likely", values: [first, ...others], rule: "vocabulary.near" };
  }

  return { find };
}

function alike(word: string, other: string): boolean {
  if (other.length <= 3) return false;
  return (
    word === other ||
    (word.length > 4 && other.length > 4 && (word.startsWith(other) || other.startsWith(word)))
  );
}
