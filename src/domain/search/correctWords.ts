import { distance } from "fastest-levenshtein";
import { foldText } from "../commune/foldText.ts";

/** Shorter words have too many neighbours. */
const LEAST = 4;
/** From this length on, two letters may be wrong. */
const LONG = 8;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** The words of a few texts that a search may have meant, folded: accents and capitals aside. */
export function searchedWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf).filter((word) => word.length >= LEAST));
}

function nearest(word: string, known: ReadonlySet<string>): string | null {
  const most = word.length >= LONG ? 2 : 1;
  let found: { readonly word: string; readonly apart: number } | null = null;
  for (const one of known) {
    if (Math.abs(one.length - word.length) > most || one[0] !== word[0]) continue;
    const apart = distance(one, word);
    if (apart <= most && apart < (found?.apart ?? Infinity)) found = { word: one, apart };
  }
  return found?.word ?? null;
}

/**
 * A search whose mistyped words are replaced by the nearest of those known: « toilletes » by « toilettes »; null where there is
 * nothing to replace. A word's first letter is believed. As much work as there are known words, whatever is searched behind.
 */
export function correctWords(q: string, known: ReadonlySet<string>): string | null {
  const words = wordsOf(q);
  const corrected = words.map((word) =>
    word.length < LEAST || known.has(word) ? word : (nearest(word, known) ?? word),
  );
  return corrected.some((word, at) => word !== words[at]) ? corrected.join(" ") : null;
}
