import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { certainValue } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { cleanAmount } from "./amount.ts";
import { cleanBoolean } from "./boolean.ts";
import { cleanDate } from "./date.ts";
import { cleanDatetime } from "./datetime.ts";
import { cleanInteger } from "./integer.ts";
import { cleanColumn } from "./kindFixture.ts";
import { cleanNumber } from "./number.ts";
import { cleanOpeningHours } from "./openingHours.ts";
import { cleanPercent } from "./percent.ts";
import { cleanPeriod } from "./period.ts";
import { cleanText } from "./text.ts";
import { cleanTime } from "./time.ts";
import { cleanTitle } from "./title.ts";
import { cleanVocabulary } from "./vocabulary.ts";
import { cleanYear } from "./year.ts";
import { cleanYearMonth } from "./yearMonth.ts";

const TERMS = ["T2 - EF", "Type 1", "Type 2", "Payant", "Gratuit", "Accès piétons", "Sans objet"];
const vocabulary = (closed: boolean): Partial<Field> => ({
  vocabulary: { closed, terms: TERMS.map((value) => ({ value, label: value, synonyms: [] })) },
});

const DAY = String.raw`\d{4}-\d\d-\d\d`;
type KindCase = readonly [name: string, clean: ValueCleaner, type: RegExp, over?: Partial<Field>];

const KINDS: KindCase[] = [
  ["text", cleanText, /^[^\n]*$/],
  ["title", cleanTitle, /^[^\n]*$/],
  ["boolean", cleanBoolean, /^(?:true|false)$/],
  ["integer", cleanInteger, /^-?\d+$/],
  ["number", cleanNumber, /^-?\d+(?:\.\d+)?$/],
  ["number with a unit", cleanNumber, /^-?\d+(?:\.\d+)?$/, { unit: "m2" }],
  ["amount", cleanAmount, /^-?\d+(?:\.\d+)?$/],
  ["percent", cleanPercent, /^-?\d+(?:\.\d+)?$/],
  ["fraction", cleanPercent, /^-?\d+(?:\.\d+)?$/, { constraints: { maximum: 1 } }],
  ["date", cleanDate, new RegExp(`^${DAY}$`)],
  ["datetime", cleanDatetime, new RegExp(`^${DAY}T\\d\\d:\\d\\d:\\d\\d`)],
  ["time", cleanTime, /^\d\d:\d\d:\d\d(?:\.\d+)?$/],
  ["year", cleanYear, /^\d{4}$/],
  ["year-month", cleanYearMonth, /^\d{4}-\d\d$/],
  ["period", cleanPeriod, new RegExp(`^${DAY}(?:/${DAY})?$`)],
  ["opening hours", cleanOpeningHours, /^[\x20-\x7e]+$/],
  ["closed vocabulary", cleanVocabulary, new RegExp(`^(?:${TERMS.join("|")})$`), vocabulary(true)],
  ["open vocabulary", cleanVocabulary, /./s, vocabulary(false)],
  ["list", cleanVocabulary, /./s, { ...vocabulary(true), multiple: true, delimiter: "|" }],
  ["array", cleanVocabulary, /^\[".*"\]$/, { ...vocabulary(true), multiple: true, type: "array" }],
];

const PIECES =
  "0 1 12 3 2018 08 31 99 1234567 , . / - – : ; + € % m2 ha k€ h env. ? ( ) ' \n e E janv mars mai-04 lundi au du et le 24/7 Mo-Fr 09:00-12:00 oui non x T2 EF Type payant Gratuitt NC - #N/D T00:00:00 Z +02:00 pm".split(
    / /,
  );
const anyText = oneof(
  string({ unit: "binary", maxLength: 30 }),
  array(oneof(constantFrom(...PIECES), constantFrom(" ", "")), { maxLength: 8 }).map((parts) =>
    parts.join(""),
  ),
);

describe.each(KINDS.map(([name, clean, type, over]) => ({ name, clean, type, over })))(
  "$name",
  ({ clean, type, over }) => {
    test("never throws, stays in its type, and leaves its own results alone", () => {
      assert(
        property(anyText, (text) => {
          const [outcome] = cleanColumn(clean, [text], over);
          if (!outcome || outcome.status === "empty") return;
          const value = certainValue(outcome);
          if (value === null || value === "") return;
          expect(value).toMatch(type);
          expect(cleanColumn(clean, [value], over)).toEqual([{ status: "valid", value }]);
        }),
        { numRuns: 1500 },
      );
    });
  },
);
