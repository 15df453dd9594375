import { communeKey } from "../../domain/commune/communeKey.ts";
import { WEIGHTS } from "../format/tokenWeight.ts";
import type { AddressToken } from "../text/addressToken.ts";
import { COMPLEMENT_STARTS } from "../text/addressVocabulary.ts";
import { type Alignment, alignName } from "./alignName.ts";
import type { Candidate } from "./candidate.ts";
import {
  findNumber,
  type FoundNumber,
  type NumberMatch,
  type NumberReading,
  orderNumbers,
  readNumbers,
} from "./houseNumbers.ts";
import type { IndexReader } from "./indexReader.ts";
import { markUnits } from "./markUnits.ts";
import type { Scope } from "./scope.ts";
import { MOST_TOKENS, TokenMatches } from "./tokenMatches.ts";

/** Names that are compared word by word with the query. */
const SHORTLIST = 12;
/** A likeness that exact words alone reach makes looking for misspellings useless. */
const GOOD = 0.97;

/** The words of a street, prepared once for all the communes where it is looked for. */
export interface StreetWords {
  readonly tokens: readonly AddressToken[];
  readonly ids: Int32Array;
  /** Weight of each word, in 1/100. */
  readonly weights: Float32Array;
  readonly total: number;
  /** One of the words is a street type. */
  readonly typed: boolean;
  readonly units: number;
  readonly numbers: readonly NumberReading[];
}

/** What the absence of a street type does not cost when the query has none at all, in 1/100. */
const DROPPED_TYPE = 40;
const KIND_WEIGHT = { ...WEIGHTS, number: 60, word: WEIGHTS.unknown } as const;

/** The words of a street as the index knows them, each with its weight. */
export function prepareWords(all: readonly AddressToken[], reader: IndexReader): StreetWords {
  const tokens = all.slice(0, MOST_TOKENS);
  const ids = new Int32Array(tokens.length);
  const weights = new Float32Array(tokens.length);
  const units = markUnits(tokens);
  let total = 0;
  for (const [at, token] of tokens.entries()) {
    const id = reader.token(token.text);
    ids[at] = id;
    weights[at] =
      id >= 0
        ? reader.tables.tokenWeight[id]!
        : token.text.length === 1
          ? WEIGHTS.letter
          : KIND_WEIGHT[token.kind];
    if (!((units >>> at) & 1) && token.kind !== "number") total += weights[at] ?? 0;
  }
  const typed = tokens.some((token) => token.kind === "type");
  return { tokens, ids, weights, total, typed, units, numbers: readNumbers(tokens, units) };
}

/** Finds the streets of a commune that a query may mean, best first. */
export class CommuneSearch {
  readonly #reader: IndexReader;
  readonly #matches: TokenMatches;
  readonly #listed = new Int32Array(SHORTLIST);
  readonly #scores = new Float32Array(SHORTLIST);

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#matches = new TokenMatches(reader);
  }

  run(commune: number, words: StreetWords, scope: Scope): Candidate[] {
    const { tokens, ids } = words;
    this.#matches.fill(commune, ids, tokens.length);
    const exact = this.#rank(commune, words, scope);
    const [best] = exact;
    if (best && best.likeness >= GOOD && best.number.match !== "absent") return exact;
    this.#matches.fillNear(tokens);
    return this.#rank(commune, words, scope);
  }

  #rank(commune: number, words: StreetWords, scope: Scope): Candidate[] {
    const count = this.#shortlist(commune, words);
    const candidates: Candidate[] = [];
    for (let at = 0; at < count; at++) {
      const candidate = this.#judge(commune, this.#listed[at]!, words, scope);
      if (candidate) candidates.push(candidate);
    }
    return bestOfEachStreet(candidates.sort((a, b) => b.rank - a.rank));
  }

  /** One pass over the commune's names; keeps those whose tokens are best matched. Gives how many. */
  #shortlist(commune: number, words: StreetWords): number {
    const { communeName, communeToken, nameTokenStart, nameTokens } = this.#reader.tables;
    const { localWeight, nameWeight } = this.#reader;
    const { best } = this.#matches;
    const base = communeToken[commune]!;
    const listed = this.#listed;
    const scores = this.#scores;
    let count = 0;
    for (let name = communeName[commune]!; name < communeName[commune + 1]!; name++) {
      let found = 0;
      for (let at = nameTokenStart[name]!; at < nameTokenStart[name + 1]!; at++) {
        const local = nameTokens[at]!;
        found += best[local]! * localWeight[base + local]!;
      }
      if (found < 30) continue;
      const score = found / (nameWeight[name]! + 0.5 * words.total);
      if (count === SHORTLIST && score <= scores[count - 1]!) continue;
      let slot = count < SHORTLIST ? count++ : count - 1;
      while (slot > 0 && scores[slot - 1]! < score) {
        scores[slot] = scores[slot - 1]!;
        listed[slot] = listed[slot - 1]!;
        slot--;
      }
      scores[slot] = score;
      listed[slot] = name;
    }
    return count;
  }

  #judge(commune: number, name: number, words: StreetWords, scope: Scope): Candidate | null {
    const { communeStreet, nameStreet } = this.#reader.tables;
    const alignment = alignName(this.#reader, this.#matches, words.tokens, commune, name);
    if (alignment.first > alignment.last) return null;
    const street = communeStreet[commune]! + nameStreet[name]!;
    const ordered = orderNumbers(words.numbers, alignment.used, alignment.first, alignment.last);
    const number = findNumber(this.#reader, street, ordered);
    const unexplained = unexplainedWeight(words, alignment, number);
    const { found, inversions } = alignment;
    const whole = alignment.whole - (alignment.typeFound || words.typed ? 0 : DROPPED_TYPE);
    const likeness = Math.max(0, (2 * found) / (whole + found + unexplained) - 0.015 * inversions);
    return {
      commune,
      street,
      alignment,
      likeness,
      unexplained,
      number,
      rank: likeness + this.#bonus(street, number, likeness, scope),
    };
  }

  #bonus(street: number, { match }: FoundNumber, likeness: number, scope: Scope): number {
    const { streetPostcode, streetFormer, streetNumberStart } = this.#reader.tables;
    const bare = streetNumberStart[street] === streetNumberStart[street + 1];
    const absent = bare ? NO_NUMBER_AT_ALL : likeness < GOOD ? NO_SUCH_NUMBER : 0;
    let bonus = match === "absent" ? absent : NUMBER_BONUS[match];
    const { postcodes, formers } = this.#reader.description;
    if (scope.postcode !== "" && postcodes[streetPostcode[street]!] === scope.postcode)
      bonus += POSTCODE_BONUS;
    const former = formers[streetFormer[street]!];
    if (scope.part !== "" && former && communeKey(former.name) === scope.part) bonus += POSTCODE_BONUS;
    return bonus;
  }
}

/** A number asked of a place that has none: another street of that name is likelier. */
const NO_NUMBER_AT_ALL = -0.12;
/** A number absent from a street that is not named exactly. */
const NO_SUCH_NUMBER = -0.08;

/** More than what a number brings: the address is in the part that the postcode or the former commune says. */
export const POSTCODE_BONUS = 0.1;

const NUMBER_BONUS: Readonly<Record<NumberMatch, number>> = {
  exact: 0.08,
  equivalent: 0.07,
  plain: 0.05,
  other: 0.03,
  unasked: 0.02,
  absent: 0,
};

/** A street with several names counts once, by its best. */
function bestOfEachStreet(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ street }) => !seen.has(street) && seen.add(street));
}

/**
 * The weight of the words that neither the street nor its number takes. What stands before the number, in another
 * segment, or after a word that begins a complement ("résidence…") completes an address and weighs nothing.
 */
function unexplainedWeight(words: StreetWords, alignment: Alignment, { reading }: FoundNumber): number {
  const { tokens, weights, units } = words;
  const { used, first, last } = alignment;
  const start = reading && reading.first < first ? reading.first : first;
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    if ((used >>> at) & 1 || (units >>> at) & 1) continue;
    if (reading && at >= reading.first && at <= reading.last) continue;
    const token = tokens[at]!;
    if (at < start) {
      if (start < first || token.segment !== tokens[first]!.segment) continue;
      sum += complementBefore(tokens, at, first) ? 0 : weights[at]! * 0.6;
    } else if (at > last) {
      if (
        token.segment !== tokens[last]!.segment ||
        COMPLEMENT_STARTS.has(token.written) ||
        COMPLEMENT_STARTS.has(token.text)
      )
        break;
      sum += weights[at]! * 0.8;
    } else if (at < first && (token.kind === "number" || token.kind === "stop")) continue;
    else sum += token.kind === "number" ? weights[at]! * 0.5 : weights[at]!;
  }
  return sum;
}

function complementBefore(tokens: readonly AddressToken[], at: number, first: number): boolean {
  for (let one = at; one >= 0; one--)
    if (COMPLEMENT_STARTS.has(tokens[one]!.written) || COMPLEMENT_STARTS.has(tokens[one]!.text))
      return tokens[first]!.kind === "type";
  return false;
}
