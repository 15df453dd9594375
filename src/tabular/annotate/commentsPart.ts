import { columnLetters } from "../workbook/cellReference.ts";
import { encodeOoxmlString, unescapeXml } from "../workbook/xmlText.ts";
import type { OoxmlNamespaces } from "./ooxmlNamespaces.ts";
import type { CellNote } from "./sheetNotes.ts";

/**
 * The comments part of a sheet with our notes in it.
 * @param existing the part as it was; null when the sheet has none
 */
export function* commentsPart(
  existing: string | null,
  notes: readonly CellNote[],
  author: string,
  { main }: OoxmlNamespaces,
): Generator<string> {
  const xml =
    existing ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  const prefix = /<(\w+:)?comments[\s>]/.exec(xml)?.[1] ?? "";
  const authors = openSection(xml, `${prefix}authors`);
  const list = openSection(authors.xml, `${prefix}commentList`);
  const authorEnd = list.xml.indexOf(`</${prefix}authors>`);
  const names = [
    ...list.xml.slice(0, authorEnd).matchAll(new RegExp(`<${prefix}author(?:/>|>([^<]*)<)`, "g")),
  ];
  const known = names.findIndex((match) => unescapeXml(match[1] ?? "") === author);
  const authorId = known < 0 ? list.xml.slice(0, authorEnd).split(`<${prefix}author`).length - 2 : known;
  const entry = known < 0 ? `<${prefix}author>${encodeOoxmlString(author)}</${prefix}author>` : "";
  const withAuthor = list.xml.slice(0, authorEnd) + entry + list.xml.slice(authorEnd);
  const pending = new Map(notes.map((note) => [`${columnLetters(note.column)}${note.row}`, note.text]));
  const merged = withAuthor.replace(
    new RegExp(`<${prefix}comment\\s[^>]*?ref="([A-Z]+\\d+)"[^>]*>[\\s\\S]*?</${prefix}comment>`, "g"),
    (comment, ref: string) => {
      const text = pending.get(ref);
      if (text === undefined) return comment;
      pending.delete(ref);
      const ours = known >= 0 && comment.includes(` authorId="${known}"`);
      return ours ? replaceText(comment, prefix, text) : extendComment(comment, prefix, text);
    },
  );
  const end = merged.lastIndexOf(`</${prefix}commentList>`);
  yield merged.slice(0, end);
  for (const [ref, text] of pending) {
    yield `<${prefix}comment ref="${ref}" authorId="${authorId}"><${prefix}text>${run(prefix, text)}</${prefix}text></${prefix}comment>`;
  }
  yield merged.slice(end);
}

/** The cells that already have a comment, as references. */
export function commentedCells(existing: string | null): ReadonlySet<string> {
  const references = existing?.matchAll(/<(?:\w+:)?comment\s[^>]*?ref="([A-Z]+\d+)"/g) ?? [];
  return new Set([...references].map((match) => match[1] ?? ""));
}

function run(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="Tahoma"/><${prefix}family val="2"/></${prefix}rPr><${prefix}t xml:space="preserve">${encodeOoxmlString(text)}</${prefix}t></${prefix}r>`;
}

/** Puts our new note in place of an earlier one of ours. */
function replaceText(comment: string, prefix: string, text: string): string {
  const element = new RegExp(`<${prefix}text(?:\\s[^>]*)?(?:/>|>[\\s\\S]*</${prefix}text>)`);
  return comment.replace(element, () => `<${prefix}text>${run(prefix, text)}</${prefix}text>`);
}

/** Adds our note after the person's own comment. */
function extendComment(comment: string, prefix: string, text: string): string {
  const addition = run(prefix, `\n\n${text}`);
  const close = `</${prefix}text>`;
  const end = comment.lastIndexOf(close);
  if (end < 0)
    return comment.replace(new RegExp(`<${prefix}text\\s*/>`), `<${prefix}text>${run(prefix, text)}${close}`);
  const start = comment.indexOf(">", comment.indexOf(`<${prefix}text`)) + 1;
  const inner = comment.slice(start, end);
  const runs = inner.trimStart().startsWith(`<${prefix}t`) ? `<${prefix}r>${inner}</${prefix}r>` : inner;
  return comment.slice(0, start) + runs + addition + comment.slice(end);
}

/** Makes sure that an element of the part is written with an opening and a closing tag. */
function openSection(xml: string, name: string): { xml: string } {
  return { xml: xml.replace(new RegExp(`<${name}\\s*/>`), `<${name}></${name}>`) };
}
