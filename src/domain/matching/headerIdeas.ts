import { AMBIGUOUS, FILLERS, IDEAS, KNOWN_WORDS, LONGEST_PHRASE } from "./lexicon.ts";

/** Cuts words written together, "codepostal" or "nomvoie", when every piece is known; otherwise leaves the word. */
function cut(word: string, known: ReadonlySet<string>): readonly string[] {
  if (word.length < 6 || IDEAS.has(word) || known.has(word) || KNOWN_WORDS.has(word)) return [word];
  const isKnown = (piece: string): boolean =>
    piece.length > 2 && (known.has(piece) || KNOWN_WORDS.has(piece));
  for (let at = word.length - 3; at >= 3; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (isKnown(head) && isKnown(tail)) return [head, tail];
  }
  return [word];
}

/**
 * The ideas that words stand for, longest phrases first: "numero", "tel" → phone. Words the lexicon does not know
 * stand for themselves; fillers are left out unless nothing else is there. Several readings when a word is ambiguous.
 */
export function ideasOf(
  words: readonly string[],
  known: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const pieces = words.flatMap((word) => cut(word, known));
  const meaningful = pieces.filter((word) => !FILLERS.has(word));
  const kept = meaningful.length > 0 ? meaningful : pieces;
  let readings: string[][] = [[]];
  for (let at = 0; at < kept.length;) {
    let length = Math.min(LONGEST_PHRASE, kept.length - at);
    let idea: string | undefined;
    for (; length > 0; length--) {
      idea = IDEAS.get(kept.slice(at, at + length).join(" "));
      if (idea !== undefined) break;
    }
    const word = kept[at]!;
    const options = idea === undefined ? (AMBIGUOUS[word] ?? [word]) : [idea];
    readings = readings
      .flatMap((reading) =>
        options.map((option) => (reading.includes(option) ? reading : reading.concat(option))),
      )
      .slice(0, 4);
    at += Math.max(length, 1);
  }
  return readings;
}
