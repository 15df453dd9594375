import { certainValue } from "../../journal/outcome.ts";
import { corrected, toConfirm } from "../../journal/outcomes.ts";
import { cellText } from "../../table/cell.ts";
import { shiftDecimal } from "../numbers/decimalText.ts";
import { cleaningNumbers } from "../numbers/cleaningNumbers.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const cleanOutOfOne = cleaningNumbers({ usualUnit: "ratio" });
const cleanOutOfHundred = cleaningNumbers({ usualUnit: "%" });

/**
 * A share. A field bounded by 1 holds fractions, any other holds percents: "45 %" is 0.45 or 45. A bare 45 in a field
 * of fractions is divided by 100 when the whole column counts so, otherwise it waits for a person.
 */
export const cleanPercent: ValueCleaner = (field, column, context) => {
  const maximum = Number(field.constraints.maximum ?? 100);
  if (maximum !== 1) return cleanOutOfHundred(field, column, context);
  const clean = cleanOutOfOne(field, column, context);
  const numbers = Array.from(column.distinct.values(), ({ cell }) =>
    Number(cellText(cell).trim().replace(",", ".")),
  );
  const bare = numbers.filter((number) => Number.isFinite(number));
  const countsInHundreds = bare.length > 2 && bare.every((number) => number === 0 || number > 1);
  return (cell) => {
    const outcome = clean(cell);
    const value = certainValue(outcome);
    if (
      value === null ||
      value === "" ||
      Number(value) <= 1 ||
      Number(value) > 100 ||
      cell.text.includes("%")
    )
      return outcome;
    const share = shiftDecimal(value, -2);
    return countsInHundreds
      ? corrected("number.percent", share, 0.97)
      : toConfirm("number.percent", [{ value: share, certainty: 0.7 }]);
  };
};
