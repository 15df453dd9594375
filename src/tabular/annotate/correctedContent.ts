import type { Language } from "../../messages/language.ts";
import type { FormatMeaning } from "../workbook/numberFormat.ts";
import type { CellAnnotation } from "./annotation.ts";
import { booleanContent, type CellContent, dateContent, numberContent, textContent } from "./cellXml.ts";

/** What is known of the cell that a corrected value goes into. */
export interface CellBefore {
  /** True when it held a number, a date or a boolean and not text. */
  readonly typed: boolean;
  /** True when it held a boolean. */
  readonly boolean: boolean;
  readonly format: FormatMeaning;
}

export interface CorrectedContent {
  readonly content: CellContent;
  /** The built-in number format that the value needs where the cell's own would show it wrongly; null to keep its own. */
  readonly numberFormat: number | null;
}

const GENERAL = 0;
const SHORT_DATE = 14;
const DATE_TIME = 22;
const TIME = 21;

/**
 * How a corrected value is written: as a real number or date where the cell or its column was one, otherwise as text;
 * identifiers as text always.
 */
export function correctedContent(
  { value, type }: CellAnnotation,
  before: CellBefore,
  sheet: { readonly prefix: string; readonly date1904: boolean; readonly language: Language },
): CorrectedContent {
  const { prefix, date1904, language } = sheet;
  const text = value ?? "";
  const { shows } = before.format;
  if (type === "number" && shows !== "text" && (before.typed || shows === "padded")) {
    const content = before.boolean || shows === "date" ? null : numberContent(text, prefix);
    const shown = shows === "padded" ? GENERAL : null;
    if (content) return { content, numberFormat: shown };
  }
  if (type === "date" && shows !== "text" && (before.typed || shows === "date")) {
    const content = before.boolean ? null : dateContent(text, date1904, prefix);
    if (content) return { content, numberFormat: shows === "date" ? null : dateFormat(text) };
  }
  if (type === "boolean" && before.boolean) {
    const content = booleanContent(text, prefix);
    if (content) return { content, numberFormat: null };
  }
  return { content: textContent(text, prefix, language), numberFormat: null };
}

function dateFormat(iso: string): number {
  if (!iso.includes(":")) return SHORT_DATE;
  return iso.includes("-") ? DATE_TIME : TIME;
}
