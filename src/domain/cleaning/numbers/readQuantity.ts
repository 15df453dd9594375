import { stripAccents } from "../vocabulary/stripAccents.ts";
import type { ColumnMarks } from "./decimalMark.ts";
import { expandExponent } from "./decimalText.ts";
import { readDigits } from "./readDigits.ts";
import { readNumberWord } from "./numberWords.ts";
import { readUnit, type Unit } from "./units.ts";

export interface Quantity {
  /** Canonical decimals as written, best first. */
  readonly values: readonly [string, ...string[]];
  readonly unit: Unit | null;
  /** A word after the number that is no known unit ("places"). */
  readonly noun: string | null;
  /** The rule to name; null when the number was plain. */
  readonly rule: string | null;
  /** True when the text itself doubts ("env. 300", "4500 ?"). */
  readonly doubtful: boolean;
}

export type QuantityReading = Quantity | "range" | null;

const RANGE = /^(?:entre|de) .*\d.* (?:et|a) .*\d|\d ?(?:-|–|—|a|ou|et|\/) ?\d|^\d+ ?- ?\d/;
const DOUBT_BEFORE =
  /^(?:env(?:iron)?|approx(?:imativement)?|approx|ca|circa|vers|pres de|plus de|moins de|min(?:imum)?|max(?:imum)?|jusqu'a|au moins|au plus)\b[. :]*(?=[\d.,-])|^(?:~|≈|≃|>=?|<=?|≥|≤|±|\+\/-) ?/;
const DOUBT_AFTER = / ?(?:\?+|\(\?\)|env(?:iron)?\.?|approx\.?|max(?:imum)?\.?|min(?:imum)?\.?|\+)$/;
const PARENTHESES = /^\((\d[\d .,]*)\)( ?(?:€|eur|euros))?$/;
const MONEY_BEFORE = /^(€|eur|k€) ?(?=[\d-])/;
const MONEY_INSIDE = /^(-?\d[\d ]*) ?(?:€|eur|euros) ?(\d\d)$/;
const METRES_INSIDE = /^(\d+) ?m ?(\d\d)$/;
const SCIENTIFIC = /^-?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/;
const NUMBER_THEN_WORDS = /^([+-]? ?(?:\d[\d .,'’_]*\d|\d|[.,]\d+)[.,]?) ?([^\d\s.,'’_-].*)$/;

/**
 * Reads one quantity: number, unit, doubt. `range` for two bounds, null for what is no number. Lengths, areas, money
 * and their kin are known units; any other word is given back as a noun.
 */
export function readQuantity(text: string, marks: ColumnMarks, strict: boolean): QuantityReading {
  const plain = readDigits(text, marks, strict);
  if (plain) return { ...plain, unit: null, noun: null, doubtful: false };
  if (text.length > 60) return null;
  let rest = stripAccents(text).toLowerCase().replace(/\s+/g, " ");
  const word = readNumberWord(rest);
  if (word !== undefined) return quantity([word], "number.word");
  if (SCIENTIFIC.test(rest)) return scientific(rest.replace(",", "."));
  const negative = PARENTHESES.exec(rest);
  if (negative) rest = `-${negative[1]}${negative[2] ?? ""}`;
  const undoubted = rest.replace(DOUBT_BEFORE, "").replace(DOUBT_AFTER, "");
  const doubtful = undoubted !== rest;
  rest = undoubted.trim();
  const money = MONEY_INSIDE.exec(rest);
  if (money) rest = `${money[1]},${money[2]} €`;
  const metres = METRES_INSIDE.exec(rest);
  if (metres) rest = `${metres[1]},${metres[2]} m`;
  rest = rest
    .replace(MONEY_BEFORE, "")
    .concat(MONEY_BEFORE.test(rest) ? ` ${MONEY_BEFORE.exec(rest)?.[1]}` : "");
  const bare = readDigits(rest, marks, strict);
  if (bare)
    return { ...bare, rule: negative ? "number.parentheses" : bare.rule, unit: null, noun: null, doubtful };
  const parts = NUMBER_THEN_WORDS.exec(rest);
  const digits = parts && readDigits((parts[1] ?? "").trim().replace(/[.,]$/, ""), marks, strict);
  const name = parts?.[2]?.replace(/[.;,]$/, "").trim() ?? "";
  if (digits) {
    const unit = readUnit(name);
    if (unit)
      return {
        values: digits.values,
        unit,
        noun: null,
        doubtful,
        rule: markRule(digits.rule, "number.unit"),
      };
    if (!RANGE.test(rest) && !/\d/.test(name))
      return {
        values: digits.values,
        unit: null,
        noun: name,
        doubtful,
        rule: markRule(digits.rule, "number.noun"),
      };
  }
  return RANGE.test(rest) ? "range" : null;
}

function markRule(digitsRule: string | null, rule: string): string {
  return digitsRule === "number.ambiguous-mark" ? digitsRule : rule;
}

function quantity(values: readonly [string, ...string[]], rule: string, doubtful = false): Quantity {
  return { values, unit: null, noun: null, rule, doubtful };
}

/** Excel shows "2.13902E+13" for a number whose last digits are then lost: such a reading is doubtful. */
function scientific(text: string): Quantity | null {
  const value = expandExponent(text);
  if (value === null) return null;
  const [mantissa = "", exponent = "0"] = text.split("e");
  const digits = mantissa.split(".")[1]?.length ?? 0;
  const lost = digits >= 3 && Number(exponent) > digits;
  return quantity([value], "number.exponent", lost);
}
