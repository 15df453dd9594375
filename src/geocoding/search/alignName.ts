import type { AddressToken } from "../text/addressToken.ts";
import { isNaming, WEIGHTS } from "../format/tokenWeight.ts";
import type { IndexReader } from "./indexReader.ts";
import type { TokenMatches } from "./tokenMatches.ts";

/** How a name of the index is found in the words of a query. */
export interface Alignment {
  /** Words of the query that the name takes, one bit each. */
  readonly used: number;
  /** First and last of them. */
  readonly first: number;
  readonly last: number;
  /** Weights, in 1/100: of the name, of what was found of it, of its words (types and links aside) not found. */
  readonly whole: number;
  readonly found: number;
  readonly missing: number;
  /** The least quality among the name's found words. */
  readonly worst: number;
  /** The name's street type stands in the query; or it has none. */
  readonly typeFound: boolean;
  /** One at least of the words that name was found; all the words of "Voie Promenade" or "le Hameau", which have none. */
  readonly named: boolean;
  readonly inversions: number;
}

/** The share of a name's weight that its links leave. */
const ALL = 0.75;

/** Places the tokens of a name on words of the query, each word once, neighbours first. */
export function alignName(
  reader: IndexReader,
  matches: TokenMatches,
  tokens: readonly AddressToken[],
  commune: number,
  name: number,
): Alignment {
  const { nameTokenStart, nameTokens, communeToken } = reader.tables;
  const base = communeToken[commune]!;
  let used = 0;
  let first = 99;
  let last = -1;
  let found = 0;
  let missing = 0;
  let worst = 1;
  let typeFound = true;
  let naming = 0;
  let named = false;
  let inversions = 0;
  let previous = -1;
  let expected = -1;
  for (let at = nameTokenStart[name]!; at < nameTokenStart[name + 1]!; at++) {
    const local = nameTokens[at]!;
    const weight = reader.localWeight[base + local]!;
    const isName = isNaming(weight);
    if (isName) naming++;
    const match = pick(
      matches,
      tokens,
      local,
      used,
      expected,
      at - nameTokenStart[name]!,
      nextOf(reader, name, at),
    );
    if (match < 0) {
      if (isName) missing += weight;
      if (weight === WEIGHTS.type) typeFound = false;
      continue;
    }
    const word = matches.word[match]!;
    const span = matches.span[match]!;
    const quality = matches.quality[match]!;
    found += weight * quality;
    if (isName && quality < worst) worst = quality;
    if (isName && (weight !== WEIGHTS.letter || quality === 1)) named = true;
    for (let one = word; one < word + span; one++) used |= 1 << one;
    if (word < previous) inversions++;
    if (weight > WEIGHTS.stop || word === expected || first === 99) {
      if (word < first) first = word;
      if (word + span - 1 > last) last = word + span - 1;
    }
    previous = word;
    expected = word + span;
  }
  return {
    used,
    first,
    last,
    whole: reader.nameWeight[name]!,
    found,
    missing,
    worst,
    typeFound,
    named: named || (naming === 0 && found >= ALL * reader.nameWeight[name]!),
    inversions,
  };
}

/** The name's token after this one; -1 after the last. */
function nextOf(reader: IndexReader, name: number, at: number): number {
  const { nameTokenStart, nameTokens } = reader.tables;
  return at + 1 < nameTokenStart[name + 1]! ? nameTokens[at + 1]! : -1;
}

/** Whether a token may be this word of the query. */
function stands(matches: TokenMatches, local: number, word: number): boolean {
  for (let at = matches.head[local]!; at >= 0; at = matches.next[at]!)
    if (matches.word[at] === word) return true;
  return false;
}

/** The best free match of a token: quality, then following on from the word before. */
function pick(
  matches: TokenMatches,
  tokens: readonly AddressToken[],
  local: number,
  used: number,
  expected: number,
  position: number,
  following: number,
): number {
  let best = -1;
  let highest = 0;
  for (let at = matches.head[local]!; at >= 0; at = matches.next[at]!) {
    const word = matches.word[at]!;
    const quality = matches.quality[at]!;
    const again = expected - 1 === word && quality < 1 && quality > 0.95;
    if ((used >>> word) & 1 && !again) continue;
    if (matches.span[at] === 2 && (used >>> (word + 1)) & 1) continue;
    let rating = quality;
    if (following >= 0 && stands(matches, following, word + matches.span[at]!)) rating += 0.1;
    if (word === expected || again) rating += 0.2;
    else if (expected >= 0) rating -= 0.01 * Math.abs(word - expected);
    else if (position === 0 && tokens[word]!.kind === "number" && word === 0) rating -= 0.1;
    if (tokens[word]!.kind === "stop" && expected >= 0 && word !== expected && !again) continue;
    if (rating > highest) {
      highest = rating;
      best = at;
    }
  }
  return best;
}
