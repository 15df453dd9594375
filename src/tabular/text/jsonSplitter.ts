import { UnreadableFile } from "../unreadableFile.ts";

/** A piece of a JSON text: an element of an array, or a member of the root object that is no array. */
export interface JsonPiece {
  /** The root object's member it belongs to; null for an element of the root array. */
  readonly member: string | null;
  readonly element: boolean;
  readonly text: string;
}

const MAX_PIECE = 16 * 1024 * 1024;
const MAX_DEPTH = 200;

type State = "root" | "elements" | "key" | "colon" | "value" | "done";

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Cuts a JSON text into pieces, chunk after chunk, without ever holding it whole. */
export class JsonSplitter {
  private text = "";
  private at = 0;
  private state: State = "root";
  private rootIsArray = false;
  private member: string | null = null;
  /** Where the value being read starts, -1 between values; and how far and how deep it was read. */
  private start = -1;
  private scanned = 0;
  private depth = 0;
  private inString = false;

  /** True once the root value is closed. */
  get finished(): boolean {
    return this.state === "done";
  }

  push(chunk: string): JsonPiece[] {
    const from = this.start >= 0 ? this.start : this.at;
    this.text = this.text.slice(from) + chunk;
    this.at -= from;
    this.scanned -= from;
    if (this.start >= 0) this.start = 0;
    if (this.text.length > MAX_PIECE + chunk.length) throw new UnreadableFile("file.json-too-deep");
    const pieces: JsonPiece[] = [];
    while (this.step(pieces)) {
      // Each step consumes one token or one value.
    }
    return pieces;
  }

  private step(pieces: JsonPiece[]): boolean {
    if (this.start >= 0) return this.finishValue(pieces);
    while (this.at < this.text.length && this.isFiller(this.text.charCodeAt(this.at))) this.at++;
    if (this.at >= this.text.length) return false;
    const char = this.text[this.at]!;
    switch (this.state) {
      case "root":
        return this.enterRoot(char);
      case "elements":
        if (char === "]") return this.leaveArray();
        return this.startValue();
      case "key":
        if (char === "}") return this.advance("done");
        if (char !== '"') return malformed();
        return this.startValue();
      case "colon":
        return char === ":" ? this.advance("value") : malformed();
      case "value":
        return char === "[" ? this.advance("elements") : this.startValue();
      default:
        return malformed();
    }
  }

  private isFiller(code: number): boolean {
    return isSpace(code) || (code === 44 && (this.state === "elements" || this.state === "key"));
  }

  private advance(state: State): boolean {
    this.state = state;
    this.at++;
    return true;
  }

  private enterRoot(char: string): boolean {
    if (char !== "[" && char !== "{") return malformed();
    this.rootIsArray = char === "[";
    return this.advance(this.rootIsArray ? "elements" : "key");
  }

  private leaveArray(): boolean {
    return this.advance(this.rootIsArray ? "done" : "key");
  }

  private startValue(): boolean {
    this.start = this.at;
    this.scanned = this.at;
    this.depth = 0;
    this.inString = false;
    return true;
  }

  private finishValue(pieces: JsonPiece[]): boolean {
    const end = this.scanValue();
    if (end < 0) return false;
    const text = this.text.slice(this.start, end);
    this.start = -1;
    this.at = end;
    if (this.state === "key") {
      this.member = String(parseJson(text));
      this.state = "colon";
      return true;
    }
    pieces.push({ member: this.member, element: this.state === "elements", text });
    if (this.state === "value") this.state = "key";
    return true;
  }

  /** The end of the value being read; -1 when it goes on in the next chunk. */
  private scanValue(): number {
    const { text } = this;
    for (; this.scanned < text.length; this.scanned++) {
      const code = text.charCodeAt(this.scanned);
      if (this.inString) {
        if (code === 92) this.scanned++;
        else if (code === 34) {
          this.inString = false;
          if (this.depth === 0) return this.scanned + 1;
        }
      } else if (code === 34) {
        this.inString = true;
      } else if (code === 123 || code === 91) {
        if (++this.depth > MAX_DEPTH) throw new UnreadableFile("file.json-too-deep");
      } else if (code === 125 || code === 93) {
        if (this.depth === 0) return this.nonEmpty(this.scanned);
        if (--this.depth === 0) return this.scanned + 1;
      } else if (this.depth === 0 && (code === 44 || isSpace(code))) {
        return this.nonEmpty(this.scanned);
      }
    }
    return -1;
  }

  private nonEmpty(end: number): number {
    if (end === this.start) malformed();
    return end;
  }
}

function malformed(): never {
  throw new UnreadableFile("file.json-malformed");
}

/** Integers too long for a JavaScript number, kept as they are written by this mark in front of their digits. */
export const LONG_INTEGER = "\u0000int:";

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** Parses one piece; numbers that would lose digits become strings that start with `LONG_INTEGER`. */
export function parseJson(text: string): unknown {
  const kept = /\d{16}/.test(text)
    ? text.replace(TOKEN, (token) => (/^-?\d{16,}$/.test(token) ? `"\\u0000int:${token}"` : token))
    : text;
  try {
    return JSON.parse(kept) as unknown;
  } catch (error) {
    throw new UnreadableFile("file.json-malformed", {}, { cause: error });
  }
}
