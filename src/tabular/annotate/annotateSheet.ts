import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "../workbook/limits.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import type { OoxmlNamespaces } from "./ooxmlNamespaces.ts";
import type { RowAnnotations } from "./rowAnnotations.ts";
import { newRow, rewriteRow } from "./sheetRow.ts";
import type { SheetRewrite } from "./sheetRewrite.ts";
import { nextTag, tagAttribute } from "./sheetXml.ts";

const PIECE = 1 << 15;

/** Elements that come after the drawing of notes in a worksheet, in any order here. */
const AFTER_DRAWING = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(" "),
);

export interface SheetEdit {
  readonly part: string;
  readonly rows: Iterator<RowAnnotations>;
  /** The last column that something is added in, from 0; -1 for none. */
  readonly lastColumn: number;
  readonly namespaces: OoxmlNamespaces;
  /** Everything but what the sheet's own head says. */
  readonly rewrite: Omit<SheetRewrite, "prefix" | "columnStyle">;
  /**
   * Asked for when all rows are done.
   * @param existing the relationship to the drawing of notes that the sheet has, null without one
   * @returns the relationship to add, null for none
   */
  readonly drawing: (existing: string | null) => string | null;
}

/** The XML of a worksheet with its annotated rows rewritten, piece by piece. */
export async function* annotateSheet(text: AsyncIterable<string>, edit: SheetEdit): AsyncGenerator<string> {
  const source = text[Symbol.asyncIterator]();
  let buffer = "";
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done) return false;
    buffer += next.value;
    if (buffer.length > LIMITS.smallPartBytes)
      throw new UnreadableFile("workbook.too-large", { part: edit.part });
    return true;
  };

  let start = nextSheetData(buffer);
  while (!start && (await more())) start = nextSheetData(buffer);
  if (!start) throw new UnreadableFile("workbook.damaged", { part: edit.part });
  const { prefix } = start;
  const head = buffer.slice(0, start.end);
  const sheet: SheetRewrite = { ...edit.rewrite, prefix, columnStyle: columnStyles(head, prefix) };
  yield widenDimension(start.selfClosing ? head.replace(/\s*\/>$/, ">") : head, prefix, edit.lastColumn);
  buffer = buffer.slice(start.end);

  let annotated = edit.rows.next();
  let row = 0;
  let at = 0;
  let out = "";
  const endTag = `</${prefix}sheetData>`;
  for (let open = !start.selfClosing; open;) {
    const end = rowEnd(buffer, at, prefix);
    if (end === null) {
      buffer = buffer.slice(at);
      at = 0;
      if (!(await more())) throw new UnreadableFile("workbook.damaged", { part: edit.part });
      continue;
    }
    if (end < 0) {
      open = false;
      continue;
    }
    const xml = buffer.slice(at, end);
    at = end;
    row = rowNumber(xml, prefix) || row + 1;
    for (; !annotated.done && annotated.value.row < row; annotated = edit.rows.next()) {
      out += newRow(annotated.value, sheet);
    }
    if (!annotated.done && annotated.value.row === row) {
      out += rewriteRow(xml, annotated.value, sheet);
      annotated = edit.rows.next();
    } else if (sheet.orphans.size > 0) out += rewriteRow(xml, { row, header: false, cells: [] }, sheet);
    else out += xml;
    if (out.length > PIECE) {
      yield out;
      out = "";
    }
  }
  for (; !annotated.done; annotated = edit.rows.next()) out += newRow(annotated.value, sheet);
  yield start.selfClosing ? out + endTag : out;
  buffer = buffer.slice(at);
  while (await more());
  yield addDrawing(buffer, prefix, edit);
}

function nextSheetData(xml: string): { prefix: string; end: number; selfClosing: boolean } | null {
  const found = /<((?:\w+:)?)sheetData(?:\s[^>]*)?>/.exec(xml) ?? /<((?:\w+:)?)sheetData\s*\/>/.exec(xml);
  if (!found) return null;
  return { prefix: found[1] ?? "", end: found.index + found[0].length, selfClosing: found[0].endsWith("/>") };
}

/** Where the next row ends; -1 when the rows are over, null when the text does not reach so far. */
function rowEnd(xml: string, at: number, prefix: string): number | null {
  const over = `</${prefix}sheetData>`;
  const open = nextTag(xml, `${prefix}row`, at);
  if (!open) return xml.includes(over, at) ? -1 : null;
  if (open.start > at && xml.slice(at, open.start).includes(over)) return -1;
  if (open.selfClosing) return open.end;
  const close = `</${prefix}row>`;
  const end = xml.indexOf(close, open.end);
  return end < 0 ? null : end + close.length;
}

function rowNumber(xml: string, prefix: string): number {
  const open = nextTag(xml, `${prefix}row`, 0);
  return open ? Number(tagAttribute(xml.slice(open.start, open.end), "r") ?? 0) : 0;
}

/** The style that each column gives to its empty cells. */
function columnStyles(head: string, prefix: string): (column: number) => number {
  const ranges = [...head.matchAll(new RegExp(`<${prefix}col\\s[^>]*>`, "g"))].map(([tag]) => ({
    first: Number(tagAttribute(tag, "min") ?? 0) - 1,
    last: Number(tagAttribute(tag, "max") ?? 0) - 1,
    style: Number(tagAttribute(tag, "style") ?? 0),
  }));
  return (column) => ranges.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** The extent that the sheet declares, with the added columns in it. */
function widenDimension(head: string, prefix: string, lastColumn: number): string {
  if (lastColumn < 0) return head;
  return head.replace(
    new RegExp(`(<${prefix}dimension ref="[A-Z]+\\d+:)([A-Z]+)(\\d+")`),
    (whole, before, letters, after) => {
      const added = columnLetters(lastColumn);
      const wider = added.length > letters.length || (added.length === letters.length && added > letters);
      return wider ? `${before}${added}${after}` : whole;
    },
  );
}

/** The end of the sheet, with a reference to the drawing of notes where there was none. */
function addDrawing(tail: string, prefix: string, { drawing, namespaces }: SheetEdit): string {
  const children = topElements(tail, prefix);
  const existing = children.find(({ name }) => name === "legacyDrawing");
  const own = existing && /:id\s*=\s*["']([^"']*)["']/.exec(existing.tag)?.[1];
  const relationship = drawing(own ?? null);
  if (relationship === null) return tail;
  const element = `<${prefix}legacyDrawing xmlns:r="${namespaces.office}" r:id="${relationship}"/>`;
  const at =
    children.find(({ name }) => AFTER_DRAWING.has(name))?.at ?? tail.lastIndexOf(`</${prefix}worksheet>`);
  return tail.slice(0, at) + element + tail.slice(at);
}

const ANY_TAG = /<(\/?)([\w.:-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** The worksheet's own children in what follows its rows; those inside them do not count. */
function topElements(tail: string, prefix: string): { name: string; tag: string; at: number }[] {
  const found: { name: string; tag: string; at: number }[] = [];
  let depth = tail.trimStart().startsWith(`</${prefix}sheetData>`) ? 1 : 0;
  for (const match of tail.matchAll(ANY_TAG)) {
    const [tag, slash, name = "", rest = ""] = match;
    if (slash === "/") {
      depth--;
      continue;
    }
    if (depth === 0) found.push({ name: name.slice(prefix.length), tag, at: match.index });
    if (!rest.endsWith("/")) depth++;
  }
  return found;
}
