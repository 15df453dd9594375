import type { AddressToken } from "../text/addressToken.ts";
import { SUFFIX_BITS } from "../format/indexLayout.ts";
import type { IndexReader } from "./indexReader.ts";

/** A number of the query that may be the house number, with its suffix. */
export interface NumberReading {
  readonly value: number;
  /** In small letters: "bis", "b", "". */
  readonly suffix: string;
  /** First and last word that it takes. */
  readonly first: number;
  readonly last: number;
}

/** How a number was found in a street: `other` with another suffix, `plain` without the one asked. */
export type NumberMatch = "exact" | "equivalent" | "plain" | "other" | "absent" | "unasked";

export interface FoundNumber {
  readonly match: NumberMatch;
  /** Position among the index's numbers; -1 when absent or not asked. */
  readonly number: number;
  readonly reading: NumberReading | null;
}

const REPETITION = /^(?:bis|ter|quater|quinquies|[a-z])$/;

/** Every word of the query that reads as a house number. `units` are words that do not. */
export function readNumbers(tokens: readonly AddressToken[], units: number): NumberReading[] {
  const readings: NumberReading[] = [];
  for (let at = 0; at < Math.min(tokens.length, 31); at++) {
    const token = tokens[at]!;
    if (token.kind !== "number" || token.spelled || token.text.length > 5 || (units >>> at) & 1) continue;
    const next = tokens[at + 1];
    const suffixed = next && isSuffix(tokens, at + 1);
    const after = suffixed ? tokens[at + 2] : undefined;
    const compound = after && /^(?:bis|ter|quater)$/.test(next!.written) && isSuffix(tokens, at + 2);
    const suffix = suffixed ? next.written + (compound ? after.written : "") : "";
    readings.push({
      value: Number(token.text),
      suffix,
      first: at,
      last: at + (suffixed ? 1 : 0) + (compound ? 1 : 0),
    });
  }
  return readings;
}

function isSuffix(tokens: readonly AddressToken[], at: number): boolean {
  const { written, elided, segment, kind } = tokens[at]!;
  if (elided || kind === "number" || !REPETITION.test(written) || segment !== tokens[at - 1]!.segment)
    return false;
  return written !== "r" || tokens[at + 1]?.kind === "type";
}

/**
 * The readings that may stand for a street found in the words `first` to `last`, likeliest first: the nearest before it,
 * or the first of a list that opens the query ("75/88/112", "28-30"), then those after it.
 */
export function orderNumbers(
  readings: readonly NumberReading[],
  used: number,
  first: number,
  last: number,
): NumberReading[] {
  const rated: { readonly reading: NumberReading; readonly rate: number }[] = [];
  let listEnd = 0;
  for (const reading of readings) {
    if ((used >>> reading.first) & 1) continue;
    const free =
      reading.last > reading.first && (used >>> reading.last) & 1 ? withoutSuffix(reading) : reading;
    if (reading.first === listEnd && reading.first < first) listEnd = free.last + 1;
    const near = reading.first < first ? first - free.last - 1 : 20 + reading.first - last;
    rated.push({ reading: free, rate: near });
  }
  const isList = listEnd === first;
  const before = ({ reading }: { readonly reading: NumberReading }): boolean =>
    isList && reading.last < first;
  return rated
    .sort((a, b) => (before(a) && before(b) ? a.reading.first - b.reading.first : a.rate - b.rate))
    .map(({ reading }) => reading);
}

function withoutSuffix({ value, first }: NumberReading): NumberReading {
  return { value, suffix: "", first, last: first };
}

/** The first reading that the street has, else the likeliest as absent. */
export function findNumber(
  reader: IndexReader,
  street: number,
  ordered: readonly NumberReading[],
): FoundNumber {
  const [first] = ordered;
  if (!first) return { match: "unasked", number: -1, reading: null };
  let fallback: FoundNumber | null = null;
  for (const reading of ordered) {
    const found = lookUp(reader, street, reading);
    if (found.match === "exact") return found;
    if (found.match !== "absent") fallback ??= found;
  }
  return fallback ?? { match: "absent", number: -1, reading: first };
}

/** Suffixes that towns write in two ways. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  b: "bis",
  bis: "b",
  t: "ter",
  ter: "t",
  q: "quater",
  quater: "q",
};

function lookUp(reader: IndexReader, street: number, reading: NumberReading): FoundNumber {
  const { numberKey, streetNumberStart } = reader.tables;
  const end = streetNumberStart[street + 1]!;
  let plain = -1;
  let other = -1;
  let equivalent = -1;
  for (let at = reader.firstNumber(street, reading.value); at < end; at++) {
    const key = numberKey[at]!;
    if (key >>> SUFFIX_BITS !== reading.value) break;
    const suffix = reader.suffixOf(key);
    if (suffix === reading.suffix) return { match: "exact", number: at, reading };
    if (suffix !== "" && suffix === EQUIVALENT[reading.suffix]) equivalent = at;
    if (suffix === "") plain = at;
    else if (other < 0) other = at;
  }
  if (equivalent >= 0) return { match: "equivalent", number: equivalent, reading };
  if (plain >= 0) return { match: "plain", number: plain, reading };
  if (other >= 0) return { match: "other", number: other, reading };
  return { match: "absent", number: -1, reading };
}
