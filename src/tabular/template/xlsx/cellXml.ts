import { columnLetters } from "../../workbook/cellReference.ts";
import { encodeOoxmlString, escapeXml } from "../../workbook/xmlText.ts";

/** A cell holding a text, written in place; empty for an empty text. Rows count from 1, columns from 0. */
export function textCell(row: number, column: number, style: number, text: string): string {
  if (text === "") return `<c r="${columnLetters(column)}${row}" s="${style}"/>`;
  return `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${encodeOoxmlString(text)}</t></is></c>`;
}

export function numberCell(row: number, column: number, style: number, value: string): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}"><v>${value}</v></c>`;
}

/** A formula whose value is, for now, an empty text. */
export function emptyFormulaCell(row: number, column: number, style: number, formula: string): string {
  return `<c r="${columnLetters(column)}${row}" s="${style}" t="str"><f>${escapeXml(formula)}</f><v></v></c>`;
}
