import type { Cell } from "../../domain/table/cell.ts";
import { annotationMessages } from "../../messages/annotation.ts";
import { formatMessage } from "../../messages/formatMessage.ts";
import type { Language } from "../../messages/language.ts";
import { isoToSerial } from "../workbook/serialDate.ts";
import { encodeOoxmlString } from "../workbook/xmlText.ts";

/** What a cell of a spreadsheet may hold, in UTF-16 units; more makes Excel repair the file. */
const MAX_TEXT = 32_767;
const CUT_AT = 32_600;

const LOOSE_SPACE = /^\s|\s$|\s\s|[\n\t]/;

/** How a cell's value is written: the `t` attribute and what stands inside the element. */
export interface CellContent {
  readonly type: "" | "inlineStr" | "str" | "b";
  readonly xml: string;
}

/** Text, never run whatever it begins with: an inline string is no formula. `prefix` is that of the sheet's elements. */
export function textContent(text: string, prefix: string, language: Language): CellContent {
  if (text === "") return { type: "", xml: "" };
  const shown = text.length > MAX_TEXT ? cut(text, language) : text;
  const space = LOOSE_SPACE.test(shown) ? ' xml:space="preserve"' : "";
  return {
    type: "inlineStr",
    xml: `<${prefix}is><${prefix}t${space}>${encodeOoxmlString(shown)}</${prefix}t></${prefix}is>`,
  };
}

/**
 * The same for a sheet of our own: text without outer or double spaces is written as a stored string, half as long as an
 * inline one.
 */
export function shortTextContent(text: string, language: Language): CellContent {
  if (text === "" || text.length > MAX_TEXT || LOOSE_SPACE.test(text)) return textContent(text, "", language);
  return { type: "str", xml: `<v>${encodeOoxmlString(text)}</v>` };
}

function cut(text: string, language: Language): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(CUT_AT - 1)) ? CUT_AT - 1 : CUT_AT;
  return (
    text.slice(0, end) +
    formatMessage(language, annotationMessages[language].cut, { count: text.length - end })
  );
}

/** A number that a cell holds exactly; null when writing it as a number would change it. */
export function numberContent(text: string, prefix: string): CellContent | null {
  const value = String(Number(text));
  const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return /^-?\d/.test(value) && value === plain
    ? { type: "", xml: `<${prefix}v>${value}</${prefix}v>` }
    : null;
}

/** A date, date-time or time of day in ISO 8601 as a serial; null when the date system cannot hold it. */
export function dateContent(iso: string, date1904: boolean, prefix: string): CellContent | null {
  const serial = isoToSerial(iso, date1904);
  return serial === null ? null : { type: "", xml: `<${prefix}v>${serial}</${prefix}v>` };
}

export function booleanContent(text: string, prefix: string): CellContent | null {
  if (text !== "true" && text !== "false") return null;
  return { type: "b", xml: `<${prefix}v>${text === "true" ? 1 : 0}</${prefix}v>` };
}

/** A source cell in a new workbook, as it was: its type is kept where it can be, its text always. */
export function sourceContent(cell: Cell, language: Language): CellContent {
  if (typeof cell === "string") return shortTextContent(cell, language);
  const typed =
    cell.type === "number"
      ? numberContent(cell.text, "")
      : cell.type === "date"
        ? dateContent(cell.text, false, "")
        : cell.type === "boolean"
          ? booleanContent(cell.text, "")
          : null;
  return typed ?? shortTextContent(cell.text, language);
}

/** A whole cell. `style` 0 is the default one. */
export function cellXml(reference: string, style: number, { type, xml }: CellContent, prefix = ""): string {
  const styled = style === 0 ? "" : ` s="${style}"`;
  if (xml === "") return style === 0 ? "" : `<${prefix}c r="${reference}"${styled}/>`;
  const typed = type === "" ? "" : ` t="${type}"`;
  return `<${prefix}c r="${reference}"${styled}${typed}>${xml}</${prefix}c>`;
}
