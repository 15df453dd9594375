import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { corrected, invalid, toConfirm } from "../../journal/outcomes.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { shiftDecimal } from "../numbers/decimalText.ts";
import { cleaningNumbers } from "../numbers/cleaningNumbers.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";

const cleanOutOfOne = cleaningNumbers({ usualUnit: "ratio" });
const cleanOutOfHundred = cleaningNumbers({ usualUnit: "%" });

const SHARE = /^0?[.,]\d+$/;
const WRITTEN_PERCENT = /%\s*$/;

/** True when some cells are written "12 %" and all the bare ones are below 1, as spreadsheets store percentages. */
function mixesSharesAndPercents(column: ColumnProfile): boolean {
  const texts = Array.from(column.distinct.values(), ({ cell }) => cellText(cell).trim());
  const bare = texts.filter((text) => /^[\d.,]+$/.test(text));
  return (
    texts.some((text) => WRITTEN_PERCENT.test(text)) &&
    bare.length > 0 &&
    bare.every((text) => SHARE.test(text) || /^[01]$/.test(text))
  );
}

function doubtingShares({ text }: PreparedCell, outcome: Outcome): Outcome {
  const value = certainValue(outcome);
  if (value === null || !SHARE.test(text)) return outcome;
  return toConfirm("number.percent", [
    { value: shiftDecimal(value, 2), certainty: 0.6 },
    { value, certainty: 0.3 },
  ]);
}

/**
 * A share. A field bounded by 1 holds fractions, any other holds percents: "45 %" is 0.45 or 45. A bare 45 in a field
 * of fractions is divided by 100 when the whole column counts so, otherwise it waits for a person.
 */
export const cleanPercent: ValueCleaner = (field, column, context) => {
  const maximum = Number(field.constraints.maximum ?? 100);
  if (maximum !== 1) {
    const cleanPercents = cleanOutOfHundred(field, column, context);
    return mixesSharesAndPercents(column)
      ? (cell) => doubtingShares(cell, cleanPercents(cell))
      : cleanPercents;
  }
  const clean = cleanOutOfOne(field, column, context);
  const numbers = Array.from(column.distinct.values(), ({ cell }) =>
    Number(cellText(cell).trim().replace(",", ".")),
  );
  const bare = numbers.filter((number) => Number.isFinite(number));
  const countsInHundreds = bare.length > 2 && bare.every((number) => number === 0 || number > 1);
  return (cell) => {
    const outcome = clean(cell);
    const value = certainValue(outcome);
    if (value === null || value === "" || Number(value) <= 1) return outcome;
    if (WRITTEN_PERCENT.test(cell.text)) return invalid("constraint.maximum", { value, bound: maximum });
    if (Number(value) > 100) return outcome;
    const share = shiftDecimal(value, -2);
    return countsInHundreds
      ? corrected("number.percent", share, 0.97)
      : toConfirm("number.percent", [{ value: share, certainty: 0.7 }]);
  };
};
