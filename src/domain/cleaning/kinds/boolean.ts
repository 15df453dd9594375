import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { corrected, invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { booleanTexts } from "../../model/booleanTexts.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { stripAccents } from "../vocabulary/stripAccents.ts";

const YES =
  "true vrai oui o yes y ok 1 on t v x ✓ ✔ ☑ ✅ ☒ present presente presents existant existante oui.";
const NO = "false faux non n no 0 off f ko ✗ ✘ ☐ ❌ absent absente absents inexistant inexistante non.";
const YES_WORDS = new Set(YES.split(" "));
const NO_WORDS = new Set(NO.split(" "));
const DASHES = new Set(["-", "--", "–", "—", "/"]);
const STARTS_YES = /^(?:oui|yes|vrai|true|x)(?![\p{L}\d])/u;
const STARTS_NO = /^(?:non|no|faux|false|pas|sans|aucun|aucune)(?![\p{L}\d])/u;

/** The two answers of a form, neither ticked. */
const BOTH = /\b(?:oui|yes)\b.{0,4}\b(?:non|no)\b/;

function key(text: string): string {
  return stripAccents(text)
    .toLowerCase()
    .replace(/^['"«(\s]+|['"»).!\s]+$/g, "")
    .replace(/^([01])[.,]0+$/, "$1");
}

/** A column that codes yes as 1 and no as 2: only these two values, both present. */
function isOneTwo(column: ColumnProfile): boolean {
  const seen = new Set<string>();
  for (const { cell } of column.distinct.values()) seen.add(key(cellText(cell).trim()));
  return column.complete && seen.size === 2 && seen.has("1") && seen.has("2");
}

/**
 * Yes or no, published as the schema's `booleanTexts`. The field's own words come first, then French and English ones and tick
 * marks. What is not understood is never taken for a no; a yes or no followed by a condition waits for a person.
 */
export const cleanBoolean: ValueCleaner = (field, column) => {
  const { yes, no } = booleanTexts(field);
  const written = (value: boolean): string => (value ? yes : no);
  const words = new Map<string, boolean>();
  for (const word of YES_WORDS) words.set(word, true);
  for (const word of NO_WORDS) words.set(word, false);
  for (const word of field.trueValues) words.set(key(word), true);
  for (const word of field.falseValues) words.set(key(word), false);
  const exact = new Map([
    ...field.trueValues.map((word) => [word, true] as const),
    ...field.falseValues.map((word) => [word, false] as const),
  ]);
  const keys = new Set(Array.from(column.distinct.values(), ({ cell }) => key(cellText(cell).trim())));
  const saysNo = [...keys].some((word) => words.get(word) === false);
  const oneTwo = !exact.has("2") && isOneTwo(column);
  return blankingMissing(
    field,
    ({ text, type }) => {
      if (text === yes || text === no) return valid(text);
      const given = exact.get(text);
      if (given !== undefined) return settled(text, written(given), "boolean.word");
      if (DASHES.has(text))
        return saysNo
          ? corrected("missing.token", "", 0.98)
          : toConfirm("missing.none", [
              { value: no, certainty: 0.5 },
              { value: "", certainty: 0.4 },
            ]);
      const word = key(text);
      if (oneTwo && (word === "1" || word === "2"))
        return toConfirm("boolean.one-two", [{ value: written(word === "1"), certainty: 0.8 }]);
      const known = words.get(word);
      if (known !== undefined)
        return settled(text, written(known), "boolean.word", type === "text" ? 0.99 : 1);
      if (BOTH.test(word)) return invalid("boolean.unknown");
      if (STARTS_NO.test(word)) return toConfirm("boolean.condition", [{ value: no, certainty: 0.6 }]);
      if (STARTS_YES.test(word)) return toConfirm("boolean.condition", [{ value: yes, certainty: 0.6 }]);
      return invalid("boolean.unknown");
    },
    { none: no, keep: DASHES },
  );
};
