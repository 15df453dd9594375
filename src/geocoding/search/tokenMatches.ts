import { editDistance } from "../../domain/commune/editDistance.ts";
import { letterMask } from "../format/tokenHash.ts";
import type { AddressToken } from "../text/addressToken.ts";
import type { IndexReader } from "./indexReader.ts";

/** No address has more words that count. */
export const MOST_TOKENS = 30;
const MOST_MATCHES = 2048;

/** How well two words agree, by the kind of difference. */
const QUALITY = { joined: 0.96, prefix: 0.7, initial: 0.55, letter: 0.5 } as const;

/**
 * Which tokens of a commune each word of the query may be, and how well. One object serves all queries: it is filled
 * anew for each commune.
 */
export class TokenMatches {
  readonly #reader: IndexReader;
  /** Best quality of each of the commune's tokens; 0 where nothing matches. */
  best = new Float32Array(1024);
  /** First match of each token in the chains below, -1 without one. */
  head = new Int32Array(1024).fill(-1);
  readonly next = new Int32Array(MOST_MATCHES);
  readonly word = new Int8Array(MOST_MATCHES);
  readonly span = new Int8Array(MOST_MATCHES);
  readonly quality = new Float32Array(MOST_MATCHES);
  /** For each word of the query, the best quality it reaches in this commune. */
  readonly reached = new Float32Array(MOST_TOKENS + 1);
  readonly #touched: number[] = [];
  #count = 0;
  #commune = -1;

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  /** Exact matches of the words in a commune. `ids` are the words' positions in the vocabulary. */
  fill(commune: number, ids: Int32Array, words: number): void {
    for (const token of this.#touched) {
      this.best[token] = 0;
      this.head[token] = -1;
    }
    this.#touched.length = 0;
    this.#count = 0;
    this.#commune = commune;
    this.reached.fill(0);
    const { communeToken } = this.#reader.tables;
    const size = communeToken[commune + 1]! - communeToken[commune]!;
    if (size > this.best.length) {
      this.best = new Float32Array(size * 2);
      this.head = new Int32Array(size * 2).fill(-1);
    }
    for (let word = 0; word < words; word++) {
      if (ids[word]! < 0) continue;
      const local = this.#reader.localToken(commune, ids[word]!);
      if (local >= 0) this.#add(local, word, 1, 1);
    }
  }

  /** Adds the near matches: misspelt, cut short, initials, words cut in two or run together. */
  fillNear(tokens: readonly AddressToken[]): void {
    for (const [word, token] of tokens.entries()) {
      if (word >= MOST_TOKENS) break;
      const initial = token.text.length === 1 && !token.elided;
      if (token.kind === "number" || (token.kind === "stop" && !initial)) continue;
      this.#scan(token.text, word, this.reached[word]! >= 1 && !initial);
    }
    for (let word = 0; word + 1 < Math.min(tokens.length, MOST_TOKENS); word++) this.#join(tokens, word);
    for (const [word, token] of tokens.entries()) {
      if (word < MOST_TOKENS && this.reached[word]! < 0.9 && token.text.length >= 5)
        this.#cut(token.text, word);
    }
  }

  #add(local: number, word: number, quality: number, span: number): void {
    if (this.#count >= MOST_MATCHES) return;
    if (this.head[local] === -1) this.#touched.push(local);
    const at = this.#count++;
    this.next[at] = this.head[local]!;
    this.head[local] = at;
    this.word[at] = word;
    this.quality[at] = quality;
    this.span[at] = span;
    if (quality > this.best[local]!) this.best[local] = quality;
    for (let one = word; one < word + span; one++)
      if (quality > this.reached[one]!) this.reached[one] = quality;
  }

  /** Compares a word with every token of the commune; masks leave few to compare letter by letter. */
  #scan(text: string, word: number, known: boolean): void {
    const { communeToken, communeTokens, tokenMask, tokenTextStart } = this.#reader.tables;
    const start = communeToken[this.#commune]!;
    const end = communeToken[this.#commune + 1]!;
    const length = text.length;
    const limit = editsAllowed(length);
    const mask = letterMask(text);
    const first = text.charCodeAt(0);
    for (let at = start; at < end; at++) {
      const id = communeTokens[at]!;
      const begin = tokenTextStart[id]!;
      const other = tokenTextStart[id + 1]! - begin;
      const difference = mask ^ tokenMask[id]!;
      const near = limit > 0 && Math.abs(other - length) <= limit && bits(difference) <= 2 * limit;
      const startsAlike = this.#reader.tables.tokenText[begin] === first;
      if (!near && !(startsAlike && other !== length)) continue;
      const quality = this.#likeness(text, id, other, near ? limit : 0, startsAlike);
      if (quality > 0 && !(known && quality < 0.8)) this.#add(at - start, word, quality, 1);
    }
  }

  #likeness(text: string, id: number, otherLength: number, limit: number, startsAlike: boolean): number {
    const length = text.length;
    if (startsAlike && length === 1 && otherLength > 1)
      return isWord(this.#reader.tokenText(id)) ? QUALITY.initial : 0;
    if (startsAlike && otherLength === 1 && length > 2) return QUALITY.letter;
    const other = this.#reader.tokenText(id);
    if (limit > 0 && other !== text) {
      const edits = editDistance(text, other, limit);
      const short = Math.min(length, otherLength) < 4;
      if (
        edits <= limit &&
        isWord(other) &&
        !(short && (!startsAlike || otherLength < 3 || length === otherLength))
      )
        return editQuality(edits, Math.max(length, otherLength));
    }
    if (startsAlike && length >= 2 && otherLength > length && other.startsWith(text))
      return length >= 3 ? Math.max(QUALITY.prefix, length / otherLength) : QUALITY.initial;
    if (
      startsAlike &&
      otherLength >= 3 &&
      length > otherLength &&
      text.startsWith(other) &&
      otherLength * 2 > length
    )
      return QUALITY.initial;
    return 0;
  }

  /** "Mont plaisir" for Montplaisir. */
  #join(tokens: readonly AddressToken[], word: number): void {
    const left = tokens[word]!;
    const right = tokens[word + 1]!;
    if (left.kind === "number" || right.kind === "number" || left.segment !== right.segment) return;
    const text = left.written + right.written;
    const id = this.#reader.token(text);
    const local = id < 0 ? -1 : this.#reader.localToken(this.#commune, id);
    if (local >= 0) this.#add(local, word, QUALITY.joined, 2);
    else if (text.length >= 6 && (this.reached[word]! < 0.8 || this.reached[word + 1]! < 0.8))
      this.#scanJoined(text, word);
  }

  #scanJoined(text: string, word: number): void {
    const { communeToken, communeTokens, tokenMask, tokenTextStart } = this.#reader.tables;
    const start = communeToken[this.#commune]!;
    const mask = letterMask(text);
    for (let at = start; at < communeToken[this.#commune + 1]!; at++) {
      const id = communeTokens[at]!;
      const length = tokenTextStart[id + 1]! - tokenTextStart[id]!;
      if (Math.abs(length - text.length) > 1 || bits(mask ^ tokenMask[id]!) > 2) continue;
      if (editDistance(text, this.#reader.tokenText(id), 1) === 1) this.#add(at - start, word, 0.8, 2);
    }
  }

  /** "delarepublique", "ruevoltaire": the fewest tokens of the commune that make up the word. */
  #cut(text: string, word: number): void {
    const length = Math.min(text.length, 40);
    const parts = new Int32Array(length + 1).fill(99);
    const from = new Int32Array(length + 1);
    const token = new Int32Array(length + 1);
    parts[0] = 0;
    for (let end = 1; end <= length; end++) {
      for (let start = 0; start < end; start++) {
        if (parts[start]! >= 4 || parts[start]! + 1 >= parts[end]!) continue;
        const id = this.#reader.token(text.slice(start, end));
        const local = id < 0 ? -1 : this.#reader.localToken(this.#commune, id);
        if (local < 0) continue;
        parts[end] = parts[start]! + 1;
        from[end] = start;
        token[end] = local;
      }
    }
    if (parts[length]! > 5 || parts[length]! < 2) return;
    for (let end = length; end > 0; end = from[end]!) this.#add(token[end]!, word, QUALITY.joined, 1);
  }
}

function isWord(text: string): boolean {
  return !/\d/.test(text);
}

/** How many wrong letters a word of this length may have. */
function editsAllowed(length: number): number {
  if (length < 3) return 0;
  return length < 7 ? 1 : 2;
}

function editQuality(edits: number, length: number): number {
  return edits === 0 ? 1 : Math.max(0.5, 1 - (edits * 0.8) / Math.max(4, length));
}

function bits(mask: number): number {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
