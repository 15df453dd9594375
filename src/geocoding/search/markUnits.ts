import type { AddressToken } from "../text/addressToken.ts";
import { UNIT_WORDS } from "../text/addressVocabulary.ts";

/**
 * The words that tell a part of a building or a postal box ("bât. B", "3e étage", "BP 12"), one bit each: neither street
 * nor house number, unless the street's own name has them.
 */
export function markUnits(tokens: readonly AddressToken[]): number {
  let marked = 0;
  for (let at = 0; at < Math.min(tokens.length, 31); at++) {
    const { written, text } = tokens[at]!;
    if (!UNIT_WORDS.has(written) && !UNIT_WORDS.has(text)) continue;
    const before = tokens[at - 1];
    if (/^(?:etage|etg)$/.test(written) && before?.kind === "number") {
      marked |= (1 << at) | (1 << (at - 1));
      continue;
    }
    let end = at + 1;
    while (end < tokens.length && end < at + 3 && isUnitNumber(tokens, end)) end++;
    if (end > at + 1) for (let one = at; one < end; one++) marked |= 1 << one;
  }
  return marked;
}

function isUnitNumber(tokens: readonly AddressToken[], at: number): boolean {
  const { kind, written, elided, segment } = tokens[at]!;
  const previous = tokens[at - 1]!;
  if (segment !== previous.segment) return false;
  if (kind !== "number") return written.length === 1 && !elided && previous.kind !== "number";
  const box = previous.kind === "number" && previous.text.length < 3;
  return previous.kind !== "number" || (box && tokens[at + 1] === undefined);
}
