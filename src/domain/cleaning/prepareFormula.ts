import { certainValue, type Outcome } from "../journal/outcome.ts";
import { corrected } from "../journal/outcomes.ts";

const STARTS = /^[=@\t\r+-]/;
const SIGNED_NUMBER_OR_PHONE = /^[+-] ?\(?\d(?!.*(?:[=|!]|\p{L}\s*\())/su;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula when it opens the published file.
 * "+33 4 72…" and "-12" are a phone and a number, not formulas. Applied to its own result it changes nothing.
 */
export function neutraliseFormula(text: string): string {
  if (!STARTS.test(text) || text.length < 2 || SIGNED_NUMBER_OR_PHONE.test(text)) return text;
  return `'${text}`;
}

/** The outcome with a certain value that no spreadsheet runs; the same object when its value is harmless already. */
export function withoutFormula(outcome: Outcome): Outcome {
  const value = certainValue(outcome);
  if (value === null) return outcome;
  const harmless = neutraliseFormula(value);
  return harmless === value ? outcome : corrected("text.formula", harmless);
}
