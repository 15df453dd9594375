import { settled, toConfirm } from "../../journal/outcomes.ts";
import { frenchCase } from "../frenchCase.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { cleanText } from "./text.ts";

const LOWER = /\p{Ll}/u;
/** "Z.A.", "A.S.L.": letters that a change of case could ruin. */
const DOTTED_ACRONYM = /\p{Lu}\.\p{Lu}\./u;
const WORD = /\p{Lu}{3}/u;

/**
 * The name of a place: as free text, and a name wholly in capitals takes proper French case. A name with any lower
 * case letter was written with care and stays.
 */
export const cleanTitle: ValueCleaner = (field, column, context) => {
  const clean = cleanText(field, column, context);
  return (cell) => {
    const outcome = clean(cell);
    if (outcome.status !== "valid" && outcome.status !== "corrected") return outcome;
    if (LOWER.test(outcome.value) || !WORD.test(outcome.value)) return outcome;
    const cased = frenchCase(outcome.value);
    if (cased !== outcome.value && DOTTED_ACRONYM.test(outcome.value))
      return toConfirm("text.case", [
        { value: cased, certainty: 0.5 },
        { value: outcome.value, certainty: 0.3 },
      ]);
    return cased === outcome.value ? outcome : settled(cell.text, cased, "text.case", 0.95);
  };
};
