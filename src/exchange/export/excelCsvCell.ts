import type { Field } from "../../domain/model/field.ts";
import { columnType } from "./columnType.ts";

/** Texts made of figures that Excel would turn into a number, a date or an hour, losing how they were written. */
const FIGURES = /^[+-]?\d[\d \u00A0\u202F.,:/eE+-]*%?$/u;
/** A whole number that Excel shows as it is written. */
const PLAIN = /^(?:0|[1-9]\d{0,10})$/;
/** What makes a spreadsheet read a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** Beyond fifteen figures Excel writes zeros. */
const EXACT = /^-?(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A canonical text as a French Excel reads it without changing it: decimal comma; codes kept with their zeros and long
 * numbers with their figures (written `="069"`, which shows 069); a text that looks like a formula begins with an
 * apostrophe, so that it is never computed.
 */
export function excelCsvCell(field: Field, text: string): string {
  if (text === "") return "";
  const type = columnType(field);
  if ((type === "number" || type === "integer") && EXACT.test(text)) return text.replace(".", ",");
  if (type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (FIGURES.test(text)) return PLAIN.test(text) ? text : `="${text}"`;
  return FORMULA.test(text) ? `'${text}` : text;
}
