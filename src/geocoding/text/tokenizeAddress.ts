import type { AddressToken, TokenKind } from "./addressToken.ts";
import { canonicalWord, STOP_WORDS, STREET_TYPES } from "./addressVocabulary.ts";
import { readNumeral, romanNumeral } from "./frenchNumerals.ts";
import { type RawWord, splitWords } from "./splitWords.ts";

const ORDINAL_ENDINGS = new Set(["er", "ere", "eme", "ieme", "em", "nd", "nde", "iem"]);
const REPETITION = /^(bis|ter|quater|[a-h])(\p{L}{2,})$/u;

/** "12bisLouis": a suffix that touches a name. */
const TOUCHING = /(\d\s?(?:bis|ter|quater))(?=\p{Lu})/u;

/** The tokens of an address or of a street's name, in order. */
export function tokenizeAddress(text: string): AddressToken[] {
  const words = splitWords(TOUCHING.test(text) ? text.replace(TOUCHING, "$1 ") : text);
  const spelt = words.map((word) => word.text);
  const tokens: AddressToken[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.digits) {
      at += pushNumber(tokens, words, at);
      continue;
    }
    const numeral = word.text.length > 1 ? numeralAt(spelt, words, at) : null;
    if (numeral) {
      push(tokens, word, String(numeral.value), "number", true);
      at += numeral.length - 1;
      continue;
    }
    at += pushWord(tokens, words, at);
  }
  return tokens;
}

function numeralAt(spelt: readonly string[], words: readonly RawWord[], at: number) {
  const roman = romanNumeral(spelt[at]!);
  if (roman !== null) return { value: roman, length: 1 };
  const run = readNumeral(spelt, at);
  if (!run) return null;
  const segment = words[at]!.segment;
  return words[at + run.length - 1]?.segment === segment ? run : null;
}

/** A number, with the ordinal ending that touches it; gives how many more words were read. */
function pushNumber(tokens: AddressToken[], words: readonly RawWord[], at: number): number {
  const word = words[at]!;
  const next = words[at + 1];
  const bare = word.text.replace(/^0+(?=\d)/, "");
  if (next?.glued && ORDINAL_ENDINGS.has(next.text)) {
    push(tokens, word, bare, "number", true);
    return 1;
  }
  const label = tokens.at(-1);
  if (label && /^(?:n|no|num|numero|nr)$/.test(label.written) && !word.glued) tokens.pop();
  push(tokens, word, word.text.length === 5 ? word.text : bare, "number", false);
  return 0;
}

function pushWord(tokens: AddressToken[], words: readonly RawWord[], at: number): number {
  const word = words[at]!;
  const before = tokens.at(-1);
  const afterNumber = before?.kind === "number" && !before.spelled && before.segment === word.segment;
  const joined = afterNumber ? REPETITION.exec(word.text) : null;
  if (joined && startsStreet(joined[1]!, joined[2]!, word.glued)) {
    push(tokens, { ...word, text: joined[1]! }, joined[1]!, "word", false);
    pushCanonical(tokens, { ...word, text: joined[2]! }, true);
    return 0;
  }
  const next = words[at + 1]?.text;
  if ((word.text === "rond" || word.text === "rd") && (next === "point" || next === "pt")) {
    push(tokens, word, "rondpoint", "type", false);
    return 1;
  }
  if ((word.text === "lieu" || word.text === "ld") && (next === "dit" || word.text === "ld")) {
    push(tokens, word, "lieudit", "type", false);
    return next === "dit" ? 1 : 0;
  }
  const start = !before || before.segment !== word.segment || isNumberPart(before);
  if (word.text === "nd" && !word.glued) {
    push(tokens, word, "notre", "word", false);
    push(tokens, word, "dame", "word", false);
  } else pushCanonical(tokens, word, start && !word.elided);
  return 0;
}

/** "12bisRue", "12 bRue": a suffix that touches the street; a single letter only before a street type. */
function startsStreet(suffix: string, rest: string, glued: boolean): boolean {
  if (suffix.length > 1 && glued) return true;
  return rest.length > 2 && kindOf(canonicalWord(rest, true)) === "type";
}

function isNumberPart(token: AddressToken): boolean {
  return (token.kind === "number" && !token.spelled) || /^(?:bis|ter|quater|[a-z])$/.test(token.text);
}

function pushCanonical(tokens: AddressToken[], word: RawWord, start: boolean): void {
  const text = canonicalWord(word.text, start);
  push(tokens, word, text, kindOf(text), false);
}

function kindOf(text: string): TokenKind {
  if (STOP_WORDS.has(text)) return "stop";
  return STREET_TYPES.has(text) ? "type" : "word";
}

function push(tokens: AddressToken[], word: RawWord, text: string, kind: TokenKind, spelled: boolean): void {
  const { segment, elided, glued } = word;
  tokens.push({ text, kind, segment, elided, glued, spelled, written: word.text });
}
