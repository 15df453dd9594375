import { columnLetters } from "../../workbook/cellReference.ts";
import type { AutomaticValue } from "../templatePlan.ts";

/** Names that the lists have in the workbook. */
export function listName(position: number): string {
  return `liste_${position + 1}`;
}

/** A text as a constant of a formula. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A sheet's name in a reference. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The formula of an automatic value on this row, from 1. */
export function automaticFormula(automatic: AutomaticValue, row: number): string {
  const value = quoted(automatic.value);
  if (automatic.when === "same-text")
    return `IF(${columnLetters(automatic.column)}${row}=${quoted(automatic.text)},${value},"")`;
  const ranges = automatic.watched.map(
    ([first, last]) => `${columnLetters(first)}${row}:${columnLetters(last)}${row}`,
  );
  return `IF(COUNTA(${ranges.join(",")})>0,${value},"")`;
}
