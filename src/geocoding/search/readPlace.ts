import { communeKey } from "../../domain/commune/communeKey.ts";
import { keyOf } from "../../domain/commune/communeSpelling.ts";
import { editDistance } from "../../domain/commune/editDistance.ts";
import type { AddressQuery } from "../addressQuery.ts";
import type { AddressToken } from "../text/addressToken.ts";
import { splitWords } from "../text/splitWords.ts";
import type { CommuneNames } from "./communeNames.ts";
import type { PlaceClues } from "./resolveScope.ts";

/** A query cut in two: what says the commune, and the words of the street. */
export interface PlacedQuery {
  readonly clues: PlaceClues;
  /** Words that do not tell the commune, in order. */
  readonly tokens: readonly AddressToken[];
}

const POSTCODE = /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/;
const MOST_WORDS = 8;

/** Finds the postcode and the commune's name in a query and sets them apart from the street. */
export function readPlace(
  query: AddressQuery,
  tokens: readonly AddressToken[],
  names: CommuneNames,
): PlacedQuery {
  const taken = new Set<number>();
  const given = digits(query.postcode);
  const code = (query.citycode ?? "").trim().toUpperCase();
  const citycode = code.length === 4 && /^\d+$/.test(code) ? `0${code}` : code;
  const written = takePostcode(tokens, taken, names);
  const cedex = takeCedex(tokens, taken) || /cedex/i.test(query.city ?? "");
  const postcode = given || (written?.postcode ?? "");
  const asked = (query.city ?? "").trim();
  let city = asked;
  if (asked !== "") takeNamed(tokens, taken, asked);
  else city = takeCity(tokens, taken, written?.end ?? -1, postcode, citycode, names);
  return {
    clues: { citycode, postcode, city, cedex },
    tokens: taken.size === 0 ? tokens : tokens.filter((_token, at) => !taken.has(at)),
  };
}

function digits(text: string | null | undefined): string {
  const bare = (text ?? "").replace(/\D/g, "");
  const padded = bare.length === 4 ? `0${bare}` : bare;
  return POSTCODE.test(padded) ? padded : "";
}

/** The last five digits that may be a postcode; "69 500" too, before a name. */
function takePostcode(tokens: readonly AddressToken[], taken: Set<number>, names: CommuneNames) {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.kind !== "number" || token.spelled) continue;
    const before = tokens[at - 1];
    if (POSTCODE.test(token.written) && !/^(?:bp|cs|tsa|cidex)$/.test(before?.text ?? "")) {
      taken.add(at);
      if (before?.written === "f") taken.add(at - 1);
      return { postcode: token.written, end: at + 1 };
    }
    const joined = (before?.written ?? "") + token.written;
    const cut = before?.written.length === 2 && token.written.length === 3 && POSTCODE.test(joined);
    if (cut && tokens[at + 1]?.kind !== "number" && names.gazetteer.byPostcode(joined).length > 0 && at > 1) {
      taken.add(at).add(at - 1);
      return { postcode: joined, end: at + 1 };
    }
  }
  return null;
}

/** "CEDEX", "CEDEX 3" and a last "France". */
function takeCedex(tokens: readonly AddressToken[], taken: Set<number>): boolean {
  const at = tokens.findLastIndex((token) => /^cede[xs]?$|^cdx$/.test(token.text));
  const last = tokens.length - 1;
  if (last > 1 && tokens[last]!.text === "france" && tokens[last]!.segment !== tokens[last - 1]!.segment)
    taken.add(last);
  if (at < 1) return false;
  taken.add(at);
  const next = tokens[at + 1];
  if (next?.kind === "number" && next.text.length <= 2) taken.add(at + 1);
  return true;
}

/** Takes the words of a name given beside the address, where they end or begin it. */
function takeNamed(tokens: readonly AddressToken[], taken: Set<number>, city: string): void {
  const free = freeWords(taken, 0, tokens.length);
  const key = communeKey(city.replace(/\d{5}/g, " "));
  const count = splitWords(key).length;
  // A postcode, a dash: nothing that the address could repeat.
  if (count === 0) return;
  for (const words of [free.slice(-count), free.slice(0, count)]) {
    if (words.length < count || words.length + 1 >= free.length) continue;
    if (editDistance(keyOfWords(tokens, words), key, 2) > Math.min(2, key.length / 4)) continue;
    if (!endsStreet(tokens, free, words)) continue;
    for (const at of words) taken.add(at);
    return;
  }
}

/** The commune's name in the text: after the postcode, else at the end, else before the first comma. */
function takeCity(
  tokens: readonly AddressToken[],
  taken: Set<number>,
  start: number,
  postcode: string,
  citycode: string,
  names: CommuneNames,
): string {
  const free = freeWords(taken, 0, tokens.length);
  const after = start < 0 ? [] : free.filter((at) => at >= start);
  if (after.length > 0) {
    const found = prefixNamed(tokens, after, postcode, names);
    for (const at of found) taken.add(at);
    if (found.length > 0) return keyOfWords(tokens, found);
  }
  const before = start < 0 ? free : free.filter((at) => at < start);
  const known = (key: string): boolean => isKnown(key, postcode, citycode, names);
  for (let count = Math.min(MOST_WORDS, before.length); count > 0; count--) {
    const words = before.slice(-count);
    if (words.some((at) => tokens[at]!.kind === "number" && !/^\d$|^1\d$|^20$/.test(tokens[at]!.text)))
      continue;
    if (!known(keyOfWords(tokens, words))) continue;
    if (count < before.length && !endsStreet(tokens, before, words)) break;
    for (const at of words) taken.add(at);
    return keyOfWords(tokens, words);
  }
  const segment = tokens[before[0] ?? 0]?.segment ?? 0;
  const leading = before.filter((at) => tokens[at]!.segment === segment);
  if (leading.length < before.length && leading.length <= MOST_WORDS && known(keyOfWords(tokens, leading))) {
    for (const at of leading) taken.add(at);
    return keyOfWords(tokens, leading);
  }
  if (after.length === 0 && postcode === "" && citycode === "")
    return misspeltEnd(tokens, taken, before, names);
  return "";
}

/**
 * The beginning of the words after a postcode that names a commune: all of them, else one of the postcode, exactly or
 * nearly, else any commune or place, the longest first; else all of them.
 */
function prefixNamed(
  tokens: readonly AddressToken[],
  words: readonly number[],
  postcode: string,
  names: CommuneNames,
): readonly number[] {
  const segment = tokens[words[0]!]!.segment;
  const same = words.filter((at) => tokens[at]!.segment === segment).slice(0, MOST_WORDS);
  const counts = same.map((_word, at) => same.length - at);
  const keys = counts.map((count) => keyOfWords(tokens, same.slice(0, count)));
  const named = keys.map((key) => [...names.codesNamed(key)]);
  if (named[0]!.length > 0) return same;
  const local = named.findIndex((codes) => codes.some((code) => names.hasPostcode(code, postcode)));
  if (local >= 0) return same.slice(0, counts[local]);
  const near = nearlyNamed(tokens, same, postcode, names);
  if (near > 0) return same.slice(0, near);
  if (names.isNearlyNamed(keys[0]!)) return same;
  const found = keys.findIndex((key, at) => named[at]!.length > 0 || isPlace(key, postcode, names));
  return found < 0 ? same : same.slice(0, counts[found]);
}

/** A place of the postcode's department, which the post takes for a commune: "Pont-Réan". */
function isPlace(key: string, postcode: string, names: CommuneNames): boolean {
  return /[a-z]{3}/.test(key) && names.placeNamed(key, postcode) !== null;
}

/** How many of the first words nearly name a commune of the postcode; 0 when they do not. */
function nearlyNamed(
  tokens: readonly AddressToken[],
  words: readonly number[],
  postcode: string,
  names: CommuneNames,
): number {
  let best = 0;
  let least = 3;
  for (const commune of names.gazetteer.byPostcode(postcode)) {
    const key = keyOf(commune);
    const size = key.split(" ").length;
    for (const count of [size, size - 1, size + 1]) {
      if (count < 1 || count > words.length) continue;
      const edits = editDistance(keyOfWords(tokens, words.slice(0, count)), key, 2);
      if (edits >= least || edits * 4 > key.length) continue;
      least = edits;
      best = count;
    }
  }
  return best;
}

/** A name known by the index, or by the gazetteer when nothing else says the commune. */
function isKnown(key: string, postcode: string, citycode: string, names: CommuneNames): boolean {
  if (key.length < 2 || /^\d/.test(key)) return false;
  const codes = names.codesNamed(key);
  if (codes.size === 0) return false;
  if (citycode !== "") return codes.has(names.today(citycode));
  return postcode === "" || [...codes].some((code) => names.hasPostcode(code, postcode));
}

/** What stays before the name must be able to stand as a street: no dangling "rue de". */
function endsStreet(
  tokens: readonly AddressToken[],
  free: readonly number[],
  words: readonly number[],
): boolean {
  const rest = free.filter((at) => !words.includes(at));
  const last = tokens[rest.at(-1) ?? -1];
  if (!last || rest.length === 0) return true;
  if (words[0]! < rest[0]!) return true;
  const apart = last.segment !== tokens[words[0]!]!.segment;
  if (last.kind === "stop" && !apart && last.written.length > 0) return false;
  const types = rest.filter((at) => tokens[at]!.kind === "type").length;
  const named = rest.some((at) => tokens[at]!.kind === "word");
  return (named && (apart || last.kind !== "type")) || types > 1 || apart || last.kind === "number";
}

/** A name that is nearly a commune's of the index; after a dangling "des", only one that is exactly so. */
function isSpelt(key: string, apart: boolean, names: CommuneNames): boolean {
  return apart ? key.length > 3 && names.isNearlyNamed(key) : names.byName(key).length > 0;
}

/** The last words, where they are nearly the name of a commune of the index. */
function misspeltEnd(
  tokens: readonly AddressToken[],
  taken: Set<number>,
  free: readonly number[],
  names: CommuneNames,
): string {
  for (let count = Math.min(5, free.length - 2); count > 0; count--) {
    const words = free.slice(-count);
    const key = keyOfWords(tokens, words);
    if (/\d/.test(key) || !isSpelt(key, endsStreet(tokens, free, words), names)) continue;
    const rest = free.slice(0, -count);
    if (
      !rest.some(
        (at) => tokens[at]!.kind !== "stop" && tokens[at]!.kind !== "type" && tokens[at]!.kind !== "number",
      )
    )
      continue;
    for (const at of words) taken.add(at);
    return key;
  }
  return "";
}

function freeWords(taken: ReadonlySet<number>, from: number, to: number): number[] {
  const free: number[] = [];
  for (let at = from; at < to; at++) if (!taken.has(at)) free.push(at);
  return free;
}

function keyOfWords(tokens: readonly AddressToken[], words: readonly number[]): string {
  return communeKey(words.map((at) => tokens[at]!.written).join(" "));
}
