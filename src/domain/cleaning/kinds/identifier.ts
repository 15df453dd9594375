import { corrected, invalid, valid } from "../../journal/outcomes.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const SCIENTIFIC = /^\d[.,]\d+E\+\d+$/i;
const FLOAT = /^(\d+)[.,]0$/;

/**
 * Identifiers are kept as they are. Only what a spreadsheet did to them is undone: "6.0" in a column of such numbers.
 */
export const cleanIdentifier: ValueCleaner = (_field, column) => {
  const floats = column.complete && isFloatColumn(column);
  return (cell) => {
    if (SCIENTIFIC.test(cell.text)) return invalid("identifier.scientific");
    const whole = floats ? FLOAT.exec(cell.text)?.[1] : undefined;
    return whole === undefined ? valid(cell.text) : corrected("identifier.float", whole, 0.97);
  };
};

/** Every number of the column ends in ".0", so that the decimal part cannot be a numbering. */
function isFloatColumn(column: ColumnProfile): boolean {
  const texts = [...column.distinct.values()].map(({ cell }) => cellText(cell).trim());
  const decimals = texts.filter((text) => /^\d+[.,]\d+$/.test(text));
  return (
    decimals.length > 0 && decimals.every((text) => FLOAT.test(text)) && decimals.length * 2 > texts.length
  );
}
