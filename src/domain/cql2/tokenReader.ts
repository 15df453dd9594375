import { Problem } from "../problem/problem.ts";
import { FilterBudget } from "./filterBounds.ts";
import { shorten, tokenize, type Token } from "./token.ts";

/** What a reader may have been waiting for; each is worded in the messages. */
export type Expected =
  | "value"
  | "condition"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "and"
  | "null"
  | "number"
  | "text"
  | "date"
  | "timestamp"
  | "geometry"
  | "list"
  | "end";

/** Walks over the tokens of a CQL2 text. Words are told apart without their case. */
export class TokenReader {
  readonly budget = new FilterBudget();
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.#at += 1;
    return token;
  }

  isWord(word: string, ahead = 0): boolean {
    const { kind, value } = this.peek(ahead);
    return kind === "word" && value.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, value } = this.peek(ahead);
    return kind === "symbol" && value === symbol;
  }

  /** Takes the word if it comes next. */
  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.#at += 1;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.#at += 1;
    return true;
  }

  mustSymbol(symbol: string, expected: Expected): void {
    if (!this.takeSymbol(symbol)) this.fail(expected);
  }

  /** @throws Problem `query.filter`: where, what stands there, what was expected; `query.filter-unfinished` at the end. */
  fail(expected: Expected, token: Token = this.peek()): never {
    if (token.kind === "end") throw new Problem("query.filter-unfinished", { expected });
    throw new Problem("query.filter", { position: token.position, found: shorten(token.value), expected });
  }
}
