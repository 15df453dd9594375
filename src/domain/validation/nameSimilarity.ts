import { distance as editDistance } from "fastest-levenshtein";
import { foldText } from "../commune/foldText.ts";
import { detachedText } from "../table/detachedText.ts";

const EMPTY_WORDS = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
  "et",
  "a",
  "au",
  "aux",
  "en",
  "sur",
]);
const SHORTEST_TYPO = 8;
const MOST_EDITS = 2;

/** What a name says, however it is written: its words folded, each once, in alphabetical order. */
export function nameFingerprint(name: string): string {
  const words = new Set(
    foldText(name)
      .split(" ")
      .filter((word) => word !== "" && !EMPTY_WORDS.has(word)),
  );
  // Kept for the whole file: it must not hold on to the row it was read from.
  return detachedText([...words].sort().join(" "));
}

/**
 * Whether two fingerprints name the same thing: equal, a typo apart, or one with more words than the other (at least
 * two in common). Numbers and single letters must agree: "Bureau 1" is not "Bureau 2".
 */
export function similarNames(a: string, b: string): boolean {
  if (a === b) return true;
  const first = a.split(" ");
  const second = b.split(" ");
  if (marks(first) !== marks(second)) return false;
  const [few, many] = first.length <= second.length ? [first, second] : [second, first];
  const contained = few.length >= 2 && few.every((word) => many.includes(word));
  if (contained) return true;
  const longEnough = Math.min(a.length, b.length) >= SHORTEST_TYPO;
  return longEnough && first.length === second.length && editDistance(a, b) <= MOST_EDITS;
}

function marks(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word) || word.length === 1 || /^[ivx]+$/.test(word)).join(" ");
}
