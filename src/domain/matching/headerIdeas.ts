import { AMBIGUOUS, FILLERS, IDEAS, KNOWN_WORDS, LONGEST_PHRASE } from "./lexicon.ts";

/** "Montant 2022": the year of the figures, not what they are. */
const YEAR = /^(?:19|20)\d{2}$/;

/** Cuts words written together, "codepostal" or "numerodansvoie", when every piece is known; null when it cannot. */
function piecesOf(
  word: string,
  isKnown: (piece: string) => boolean,
  depth: number,
): readonly string[] | null {
  if (isKnown(word)) return [word];
  if (depth === 0) return null;
  for (let at = word.length - 3; at >= 3; at--) {
    if (!isKnown(word.slice(0, at))) continue;
    const rest = piecesOf(word.slice(at), isKnown, depth - 1);
    if (rest) return [word.slice(0, at), ...rest];
  }
  return null;
}

function cut(word: string, known: ReadonlySet<string>): readonly string[] {
  if (word.length < 6) return [word];
  const names = (piece: string): boolean =>
    IDEAS.has(piece) || known.has(piece) || KNOWN_WORDS.has(piece) || FILLERS.has(piece);
  const isKnown = (piece: string): boolean =>
    piece.length > 2 && (names(piece) || (piece.endsWith("s") && names(piece.slice(0, -1))));
  const pieces = piecesOf(word, isKnown, 2) ?? [word];
  return pieces.map((piece) => (names(piece) || !isKnown(piece) ? piece : piece.slice(0, -1)));
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
  const meaningful = pieces.filter((word) => !FILLERS.has(word) && !YEAR.test(word));
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
    const options = idea === undefined ? (AMBIGUOUS.get(word) ?? [word]) : [idea];
    readings = readings
      .flatMap((reading) =>
        options.map((option) => (reading.includes(option) ? reading : reading.concat(option))),
      )
      .slice(0, 4);
    at += Math.max(length, 1);
  }
  return readings;
}
