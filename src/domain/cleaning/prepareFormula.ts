const STARTS = /^[=@\t\r+-]/;
const SIGNED_NUMBER_OR_PHONE = /^[+-] ?\(?\d[^=|!]*$/;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula when it opens the published file.
 * "+33 4 72…" and "-12" are a phone and a number, not formulas. Applied to its own result it changes nothing.
 */
export function neutraliseFormula(text: string): string {
  if (!STARTS.test(text) || text.length < 2 || SIGNED_NUMBER_OR_PHONE.test(text)) return text;
  return `'${text}`;
}
