import { Problem } from "../problem/problem.ts";

export interface Token {
  readonly kind: "word" | "name" | "text" | "number" | "symbol" | "end";
  /** The word or symbol as written, the name or text without its quotes. */
  readonly value: string;
  /** Characters before it, plus one. */
  readonly position: number;
}

const WORD = /[\p{L}_:][\p{L}\p{M}\p{N}_:.\u00B7\u203F\u2040]*/uy;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /<>|<=|>=|[=<>(),+*/%^-]/y;
const TEXT = /'((?:[^'\\]|''|\\'|\\(?!'))*)'/y;
const NAME = /"((?:[^"]|"")*)"/y;
const SPACE = /\s+/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The words of a CQL2 text, in order, closed by an `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += matchAt(SPACE, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const { token, length } = readToken(text, at);
    tokens.push(token);
    at += length;
  }
  tokens.push({ kind: "end", value: "", position: text.length + 1 });
  return tokens;
}

function readToken(text: string, at: number): { token: Token; length: number } {
  const position = at + 1;
  const quoted = matchAt(TEXT, text, at);
  if (quoted)
    return {
      token: { kind: "text", value: quoted[1]!.replaceAll(/''|\\'/g, "'"), position },
      length: quoted[0].length,
    };
  const named = matchAt(NAME, text, at);
  if (named)
    return {
      token: { kind: "name", value: named[1]!.replaceAll('""', '"'), position },
      length: named[0].length,
    };
  for (const [kind, pattern] of [
    ["number", NUMBER],
    ["word", WORD],
    ["symbol", SYMBOL],
  ] as const) {
    const found = matchAt(pattern, text, at);
    if (found) return { token: { kind, value: found[0], position }, length: found[0].length };
  }
  const first = text[at]!;
  const expected = first === "'" || first === '"' ? "quote" : "value";
  throw new Problem("query.filter", { position, found: shorten(text.slice(at)), expected });
}

/** What was found, short enough to be quoted in a sentence. */
export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
