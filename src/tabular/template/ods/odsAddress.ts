import { columnLetters } from "../../workbook/cellReference.ts";
import type { AutomaticValue } from "../templatePlan.ts";

/** A sheet's name in an address; quoted where it holds more than letters. */
export function odsSheet(name: string): string {
  return /^\p{L}+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The formula of an automatic value on this row, from 1, in OpenFormula. */
export function automaticFormula(automatic: AutomaticValue, row: number): string {
  const value = quoted(automatic.value);
  if (automatic.when === "same-text")
    return `of:=IF([.${columnLetters(automatic.column)}${row}]=${quoted(automatic.text)};${value};"")`;
  const ranges = automatic.watched.map(
    ([first, last]) => `[.${columnLetters(first)}${row}:.${columnLetters(last)}${row}]`,
  );
  return `of:=IF(COUNTA(${ranges.join(";")})>0;${value};"")`;
}
