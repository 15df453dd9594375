import { EMPTY, invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { neutraliseFormula } from "../prepareFormula.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import type { Outcome } from "../../journal/outcome.ts";
import { missingness } from "../missing/missingToken.ts";
import type { Field } from "../../model/field.ts";

/** A replacement character or half a surrogate pair: some of the text is lost and cannot be guessed. */
const BROKEN = /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Words that a free text may well mean. */
const MEANT = /\p{L}{4}/u;
const LINE_BREAK = /\s*\n\s*/g;

/**
 * What every free text goes through: broken characters and spreadsheet errors are invalid; "NC" or "-" alone waits for a
 * person; line breaks become spaces, so that a record is one line of the published file; a formula is made harmless.
 * Null when the text needs nothing.
 */
export function textOutcome(field: Field, { text, type }: PreparedCell): Outcome | null {
  if (text === "") return EMPTY;
  if (BROKEN.test(text)) return invalid("text.broken");
  if (text.length <= 24) {
    const missing = type === "error" ? "error" : missingness(text);
    if (missing === "error") return invalid("missing.error");
    const isTerm = field.vocabulary?.terms.some((term) => term.value === text) ?? false;
    if (missing === "not-given" && !MEANT.test(text) && !isTerm)
      return toConfirm("missing.text", [
        { value: "", certainty: 0.6 },
        { value: neutraliseFormula(text), certainty: 0.3 },
      ]);
  }
  const oneLine = text.includes("\n") ? text.replace(LINE_BREAK, " ") : text;
  const safe = neutraliseFormula(oneLine);
  if (safe !== oneLine) return settled(text, safe, "text.formula");
  return oneLine === text ? null : settled(text, oneLine, "text.line-break");
}

/** Free text: nothing changes beyond its preparation, line breaks and what a spreadsheet would run. */
export const cleanText: ValueCleaner = (field) => (cell) => textOutcome(field, cell) ?? valid(cell.text);
