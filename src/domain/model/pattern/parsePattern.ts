import type { PatternNode } from "./patternNode.ts";

const ATOM =
  /\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[a-zA-Z]|\\[^]|[^]/uy;
const REPEAT = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
const OPEN = /\((?:\?(?:(<?[=!])|:|<\w+>))?/y;

/** Reads the source of a JavaScript regular expression (one that compiles) as a tree. */
export function parsePattern(source: string): PatternNode {
  let at = 0;

  function take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = at;
    const found = token.exec(source);
    if (found) at = token.lastIndex;
    return found;
  }

  function choice(): PatternNode {
    const nodes = [sequence()];
    while (source[at] === "|") {
      at++;
      nodes.push(sequence());
    }
    return nodes.length === 1 ? nodes[0]! : { kind: "choice", nodes };
  }

  function sequence(): PatternNode {
    const nodes: PatternNode[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") nodes.push(repeated(single()));
    return { kind: "sequence", nodes };
  }

  function repeated(node: PatternNode): PatternNode {
    const found = take(REPEAT);
    if (!found) return node;
    const [mark, least, range, most] = found;
    if (least !== undefined) {
      const low = Number(least);
      return {
        kind: "repeat",
        node,
        least: low,
        most: range === undefined ? low : most ? Number(most) : Infinity,
      };
    }
    return {
      kind: "repeat",
      node,
      least: mark.startsWith("+") ? 1 : 0,
      most: mark.startsWith("?") ? 1 : Infinity,
    };
  }

  function single(): PatternNode {
    if (source[at] === "(") {
      const look = take(OPEN)?.[1];
      const inside = choice();
      at++;
      return look === undefined ? inside : { kind: "opaque" };
    }
    const atom = take(ATOM)![0];
    if (atom === "^") return { kind: "start" };
    if (atom === "$") return { kind: "end" };
    if (/^\\[bB]$/.test(atom)) return { kind: "opaque" };
    if (/^\\(?:[1-9]|k)$/.test(atom)) {
      take(/\d+|<\w+>/y);
      return { kind: "back-reference" };
    }
    return { kind: "char", atom };
  }

  return choice();
}
