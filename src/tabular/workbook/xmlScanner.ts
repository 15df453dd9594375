import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";
import { escapeXml } from "./xmlText.ts";

/** What a scan reports. Names come without their namespace prefix. */
export interface XmlHandler {
  /** `tag` is what stands between `<` and `>`. A self-closing tag is followed by its `close`. */
  open(name: string, tag: string): void;
  /** Character data between two tags: `source.slice(from, to)`, references unresolved. */
  text(source: string, from: number, to: number): void;
  close(name: string): void;
}

const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Reads XML pushed piece by piece, in one pass and in constant memory. It knows no entity but the five of XML,
 * refuses any document type, and checks that what opens closes; nothing is ever fetched.
 */
export class XmlScanner {
  #carry = "";
  #depth = 0;
  #elements = 0;
  readonly #handler: XmlHandler;
  readonly #part: string;

  /** `part` names the document in errors. */
  constructor(handler: XmlHandler, part: string) {
    this.#handler = handler;
    this.#part = part;
  }

  push(chunk: string): void {
    const text = this.#carry === "" ? chunk : this.#carry + chunk;
    let at = 0;
    for (;;) {
      const less = text.indexOf("<", at);
      if (less < 0 || less + 1 >= text.length) break;
      const end = this.#markup(text, at, less);
      if (end < 0) break;
      at = end;
    }
    this.#carry = at === 0 ? text : text.slice(at);
    if (this.#carry.length > LIMITS.xmlToken) throw new UnreadableFile("workbook.bomb", { part: this.#part });
  }

  /** To be called after the last piece: what opened must have closed. */
  finish(): void {
    const rest = this.#carry.replace(/\0/g, "").trim();
    if (this.#depth !== 0 || this.#elements === 0 || rest !== "") throw this.#damaged();
  }

  /** Reads the markup at `less`, reporting the text before it from `at`; gives where it ends, -1 if incomplete. */
  #markup(text: string, at: number, less: number): number {
    const next = text.charCodeAt(less + 1);
    if (next === BANG) return this.#declaration(text, at, less);
    if (next === QUESTION) {
      const end = text.indexOf("?>", less + 2);
      if (end >= 0 && less > at) this.#handler.text(text, at, less);
      return end < 0 ? -1 : end + 2;
    }
    const end = tagEnd(text, less + 1);
    if (end < 0) return -1;
    if (less > at) this.#handler.text(text, at, less);
    if (next === SLASH) {
      if (--this.#depth < 0) throw this.#damaged();
      this.#handler.close(localName(text, less + 2, end));
    } else {
      this.#element(text, less + 1, end);
    }
    return end + 1;
  }

  #element(text: string, start: number, end: number): void {
    this.#elements++;
    const name = localName(text, start, end);
    if (name === "") throw this.#damaged();
    const selfClosing = text.charCodeAt(end - 1) === SLASH;
    this.#handler.open(name, text.slice(start, selfClosing ? end - 1 : end));
    if (selfClosing) this.#handler.close(name);
    else if (++this.#depth > LIMITS.xmlDepth)
      throw new UnreadableFile("workbook.xml-depth", { part: this.#part });
  }

  #declaration(text: string, at: number, less: number): number {
    if (text.length < less + 9) return -1;
    if (text.startsWith("<!--", less)) {
      const end = text.indexOf("-->", less + 4);
      if (end >= 0 && less > at) this.#handler.text(text, at, less);
      return end < 0 ? -1 : end + 3;
    }
    if (text.startsWith("<![CDATA[", less)) {
      const end = text.indexOf("]]>", less + 9);
      if (end < 0) return -1;
      if (less > at) this.#handler.text(text, at, less);
      const data = escapeXml(text.slice(less + 9, end));
      if (data !== "") this.#handler.text(data, 0, data.length);
      return end + 3;
    }
    throw new UnreadableFile("workbook.doctype", { part: this.#part });
  }

  #damaged(): UnreadableFile {
    return new UnreadableFile("workbook.damaged", { part: this.#part });
  }
}

/** Where the tag that starts before `from` ends; `>` inside a quoted value does not count. -1 if incomplete. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === GREATER) return at;
    if (char === DOUBLE_QUOTE || char === SINGLE_QUOTE) {
      at = text.indexOf(char === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function localName(text: string, start: number, end: number): string {
  let from = start;
  let at = start;
  for (; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char <= 32 || char === SLASH) break;
    if (char === COLON) from = at + 1;
  }
  return text.slice(from, at);
}
