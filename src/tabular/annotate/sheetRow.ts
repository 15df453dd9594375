import { columnLetters, columnOfReference } from "../workbook/cellReference.ts";
import type { FormatMeaning } from "../workbook/numberFormat.ts";
import { escapeXml, unescapeXml } from "../workbook/xmlText.ts";
import type { CellAnnotation } from "./annotation.ts";
import { cellNote, type FormulaFate } from "./cellNote.ts";
import { type CellContent, cellXml, textContent } from "./cellXml.ts";
import { type CellBefore, correctedContent } from "./correctedContent.ts";
import type { RowAnnotations } from "./rowAnnotations.ts";
import { shiftFormula } from "./shiftFormula.ts";
import type { SheetRewrite } from "./sheetRewrite.ts";
import { nextTag, type TagSpan, tagAttribute } from "./sheetXml.ts";

const NUMBER: FormatMeaning = { shows: "number" };

/** A row of a worksheet with its annotated cells rewritten; all the others are the same characters as before. */
export function rewriteRow(xml: string, row: RowAnnotations, sheet: SheetRewrite): string {
  const { prefix } = sheet;
  const open = nextTag(xml, `${prefix}row`, 0);
  if (!open) return xml;
  const tag = xml.slice(open.start, open.end);
  const rowStyle = tagAttribute(tag, "customFormat") === null ? null : tagAttribute(tag, "s");
  const emptyStyle = (column: number) => Number(rowStyle ?? sheet.columnStyle(column));
  const added = row.cells.some(({ status }) => status === "added");
  const head = added ? tag.replace(/\s+spans="[^"]*"/, "") : tag;
  let out = xml.slice(0, open.start) + (open.selfClosing ? head.replace(/\s*\/>$/, ">") : head);
  let at = open.end;
  let column = -1;
  let lastStyle: number | null = null;
  const pending = [...row.cells];
  const insertBefore = (limit: number) => {
    for (let next = pending[0]; next && next.column < limit; next = pending[0]) {
      pending.shift();
      out += newCell(next, row.header && lastStyle !== null ? lastStyle : emptyStyle(next.column), sheet);
    }
  };
  for (
    let cell = nextTag(xml, `${prefix}c`, at);
    cell && !open.selfClosing;
    cell = nextTag(xml, `${prefix}c`, at)
  ) {
    const reference = cellReference(xml, cell);
    column = reference === null ? column + 1 : columnOfReference(reference);
    const end = cell.selfClosing ? cell.end : xml.indexOf(`</${prefix}c>`, cell.end) + prefix.length + 4;
    out += xml.slice(at, cell.start);
    insertBefore(column);
    const annotation = pending[0]?.column === column ? pending.shift() : undefined;
    const own = xml.slice(cell.start, end);
    const place = { row: row.row, column };
    const kept = sheet.orphans.size === 0 ? own : adoptFormula(own, place, sheet);
    out += annotation ? rewriteCell(kept, cell.end - cell.start, annotation, sheet) : kept;
    if (row.header) lastStyle = Number(tagAttribute(own, "s") ?? 0);
    at = end;
  }
  insertBefore(Number.POSITIVE_INFINITY);
  return out + (open.selfClosing ? `</${prefix}row>` : xml.slice(at));
}

/** A row that the sheet did not have. */
export function newRow(row: RowAnnotations, sheet: SheetRewrite): string {
  const cells = row.cells.map((cell) => newCell(cell, sheet.columnStyle(cell.column), sheet)).join("");
  return `<${sheet.prefix}row r="${row.row}">${cells}</${sheet.prefix}row>`;
}

function cellReference(xml: string, cell: TagSpan): string | null {
  const at = xml.indexOf(' r="', cell.start);
  if (at < 0 || at > cell.end) return tagAttribute(xml.slice(cell.start, cell.end), "r");
  return xml.slice(at + 4, xml.indexOf('"', at + 4));
}

function newCell(annotation: CellAnnotation, style: number, sheet: SheetRewrite): string {
  const format = sheet.formats[style] ?? NUMBER;
  const typed = annotation.status === "added";
  return writeCell(annotation, style, { typed, boolean: false, format }, null, sheet);
}

function rewriteCell(xml: string, tagEnd: number, annotation: CellAnnotation, sheet: SheetRewrite): string {
  const tag = xml.slice(0, tagEnd);
  const style = Number(tagAttribute(tag, "s") ?? 0);
  const type = tagAttribute(tag, "t") ?? "n";
  const formula = formulaOf(xml, tagEnd, sheet.prefix);
  if (annotation.status === "corrected" || annotation.status === "added") {
    if (formula === null || !formula.covers || formula.shared !== null) {
      if (formula?.covers && formula.shared !== null) {
        const { row, column } = annotation;
        sheet.orphans.set(formula.shared, { formula: formula.text, row, column });
      }
      const typed = (type === "n" || type === "d" || type === "b") && xml.length > tagEnd;
      const before = { typed, boolean: type === "b", format: sheet.formats[style] ?? NUMBER };
      return writeCell(annotation, style, before, formula && `=${formula.text}`, sheet);
    }
    note(annotation, { formula: `=${formula.text}`, replaced: false }, sheet);
  } else note(annotation, null, sheet);
  return recolour(tag, sheet.style(style, annotation.status, null)) + xml.slice(tagEnd);
}

/** A cell that drew on a formula whose owner was replaced gets the formula for itself; any other is as it was. */
function adoptFormula(xml: string, place: { row: number; column: number }, sheet: SheetRewrite): string {
  const { prefix } = sheet;
  const open = nextTag(xml, `${prefix}f`, 0);
  const index = open && tagAttribute(xml.slice(open.start, open.end), "si");
  const orphan = index === null ? undefined : sheet.orphans.get(index);
  if (!open || !orphan) return xml;
  const formula = shiftFormula(orphan.formula, place.row - orphan.row, place.column - orphan.column);
  const close = `</${prefix}f>`;
  const end = open.selfClosing ? open.end : xml.indexOf(close, open.end) + close.length;
  return `${xml.slice(0, open.start)}<${prefix}f>${escapeXml(formula)}${close}${xml.slice(end)}`;
}

function writeCell(
  annotation: CellAnnotation,
  style: number,
  before: CellBefore,
  formula: string | null,
  sheet: SheetRewrite,
): string {
  const reference = columnLetters(annotation.column) + annotation.row;
  const written = annotation.status === "corrected" || annotation.status === "added";
  const { content, numberFormat }: { content: CellContent; numberFormat: number | null } = written
    ? correctedContent(annotation, before, sheet)
    : { content: textContent("", sheet.prefix, sheet.language), numberFormat: null };
  if (formula !== null) sheet.dropCalculation();
  note(annotation, formula === null ? null : { formula, replaced: true }, sheet);
  return cellXml(reference, sheet.style(style, annotation.status, numberFormat), content, sheet.prefix);
}

function note(annotation: CellAnnotation, fate: FormulaFate | null, sheet: SheetRewrite): void {
  if (!sheet.notes.accepts(annotation.status)) return;
  const { row, column } = annotation;
  sheet.notes.add({ row, column, text: cellNote(annotation, sheet.language, fate) });
}

/** The tag with another style. */
function recolour(tag: string, style: number): string {
  return tag.replace(/\s+s="[^"]*"/, "").replace(/^<[^\s/>]+/, (name) => `${name} s="${style}"`);
}

interface CellFormula {
  /** Without its equals sign. */
  readonly text: string;
  /** Whether it also serves other cells: shared, array and table formulas have one owner. */
  readonly covers: boolean;
  /** The index under which cells share it; null for the other sorts. */
  readonly shared: string | null;
}

function formulaOf(xml: string, from: number, prefix: string): CellFormula | null {
  const open = nextTag(xml, `${prefix}f`, from);
  if (!open) return null;
  const tag = xml.slice(open.start, open.end);
  const end = open.selfClosing ? open.end : xml.indexOf(`</${prefix}f>`, open.end);
  return {
    text: open.selfClosing ? "" : unescapeXml(xml.slice(open.end, end)),
    covers: tagAttribute(tag, "ref") !== null,
    shared: tagAttribute(tag, "si"),
  };
}
