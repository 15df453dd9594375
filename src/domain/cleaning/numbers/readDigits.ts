import { canonicalDecimal } from "./decimalText.ts";
import type { ColumnMarks, MarkMeaning } from "./decimalMark.ts";

export interface DigitsReading {
  /** Canonical decimals, best first: one when the reading is certain. */
  readonly values: readonly [string, ...string[]];
  /** What had to be understood, as a rule; null for a number already written plainly. */
  readonly rule: string | null;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SPACED = /^-?\d{1,3}(?:([ '’_])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const DOTTED = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const COMMAED = /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3}(?:,\d{3})+\.\d+$/;
const ONE_MARK = /^(-?\d*)([.,])(\d*)$/;

/**
 * Reads digits with their marks and nothing else. `marks` is what the column says; `strict` refuses to take "1.234" for
 * a decimal without a sign of it elsewhere in the column (amounts and counts seldom have three decimals).
 */
export function readDigits(text: string, marks: ColumnMarks, strict: boolean): DigitsReading | null {
  const signed = text.replace(/^\+ ?/, "").replace(/^[-−–] ?(?=[\d.,])/, "-");
  const one = (value: string | null, rule: string | null): DigitsReading | null =>
    value === null ? null : { values: [value], rule: value === text ? null : rule };
  if (SPACED.test(signed))
    return one(canonicalDecimal(signed.replace(/[ '’_]/g, "").replace(",", ".")), "number.thousands");
  if (DOTTED.test(signed))
    return one(canonicalDecimal(signed.replaceAll(".", "").replace(",", ".")), "number.thousands");
  if (COMMAED.test(signed)) return one(canonicalDecimal(signed.replaceAll(",", "")), "number.thousands");
  const match = ONE_MARK.exec(signed);
  if (!match) return PLAIN.test(signed) ? one(canonicalDecimal(signed), "number.digits") : null;
  const [, whole = "", mark, fraction = ""] = match;
  const decimal = canonicalDecimal(`${whole}.${fraction}`);
  if (decimal === null) return null;
  const couldBeThousands = fraction.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  if (!couldBeThousands) return one(decimal, mark === "," ? "number.decimal-mark" : "number.digits");
  const thousands = whole + fraction;
  const meaning = meaningOf(mark === "," ? "," : ".", marks, strict);
  if (meaning === "decimal") return one(decimal, "number.decimal-mark");
  if (meaning === "thousands") return one(thousands, "number.thousands");
  const values: [string, string] = strict ? [thousands, decimal] : [decimal, thousands];
  return { values, rule: "number.ambiguous-mark" };
}

function meaningOf(mark: "," | ".", marks: ColumnMarks, strict: boolean): MarkMeaning {
  const own = mark === "," ? marks.comma : marks.dot;
  if (own !== "unknown") return own;
  if (mark === "." && marks.comma === "unknown" && !strict) return "decimal";
  return "unknown";
}
