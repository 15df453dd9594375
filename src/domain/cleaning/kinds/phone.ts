import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { type PhoneFormat, phoneFormat } from "./phoneFormat.ts";
import { type PhoneReading, readPhone, readShortNumber } from "./readPhone.ts";

const LABEL =
  /^(?:t[ée]l(?:[ée]phone)?|tph|fixe|portable|mobile|port|standard|n°)\s*\.?\s*[:.]?\s*(?=[+\d(])/iu;
const EXTENSION = /\s*(?:,|-)?\s*\(?(?:poste|ext\.?|p\.)\s*(\d{1,5})\)?$/iu;
const BETWEEN = /\s*(?:[;|\n]|\s\/\s|\s-\s|,|\bou\b|\bet\b)\s*|\/(?=\s*(?:\+|0\d))/iu;
const INSIDE = /(?:\+\d{2}|0)[\d .\-()\u00A0]{8,}\d/u;

/** Two numbers and what stands between them. */
const ROOM_FOR_SEVERAL = 37;

/**
 * Telephone numbers, in the form the schema asks for, else international with spaces (E.123). The zero or the
 * country code that a spreadsheet dropped comes back; several numbers stay together; short numbers and extensions are kept.
 */
export const cleanPhone: ValueCleaner = (field) => {
  const format = phoneFormat(field);
  const { pattern, maxLength } = field.constraints;
  const strict = pattern !== undefined || (maxLength !== undefined && maxLength < ROOM_FOR_SEVERAL);
  const joint = field.multiple ? field.delimiter : " / ";
  return (cell) => {
    const text = cell.text.replace(LABEL, "");
    const short = readShortNumber(text);
    if (short) return settled(cell.text, short, "phone.form");
    const one = readPhone(text);
    if (one) return settled(cell.text, format(one), ruleOf(one), certaintyOf(one));
    return (
      readExtension(cell.text, text, format, strict) ?? readSeveral(cell.text, format, strict ? null : joint)
    );
  };
};

function ruleOf({ form }: PhoneReading): string {
  return `phone.${form}`;
}

function certaintyOf({ form }: PhoneReading): number {
  return form === "form" ? 0.99 : 0.97;
}

function readExtension(raw: string, text: string, format: PhoneFormat, strict: boolean): Outcome | null {
  const extension = EXTENSION.exec(text);
  const main = extension && readPhone(text.slice(0, extension.index));
  if (!main) return null;
  if (strict) return toConfirm("phone.extension", [{ value: format(main), certainty: 0.8 }]);
  return settled(raw, `${format(main)} poste ${extension[1] ?? ""}`, "phone.form", 0.98);
}

/** Several numbers are kept together, unless the schema's pattern takes only one. */
function readSeveral(raw: string, format: PhoneFormat, joint: string | null): Outcome {
  const parts = raw.split(BETWEEN).filter((part) => part.trim() !== "");
  const numbers = parts.map((part) => formatted(part, format));
  const known = [...new Set(numbers.filter((number) => number !== null))];
  const [first] = known;
  if (first && parts.length > 1 && !numbers.includes(null)) {
    if (known.length === 1) return settled(raw, first, "phone.form", 0.98);
    if (joint !== null) return settled(raw, known.join(joint), "phone.several", 0.97);
    return toConfirm("phone.several-kept", known as [string, ...string[]]);
  }
  const inside = INSIDE.exec(raw)?.[0];
  const found = inside ? formatted(inside, format) : (first ?? null);
  return found ? toConfirm("phone.inside", [{ value: found, certainty: 0.7 }]) : invalid("phone.unknown");
}

function formatted(part: string, format: PhoneFormat): string | null {
  const bare = part.trim().replace(LABEL, "");
  const short = readShortNumber(bare);
  if (short) return short;
  const number = readPhone(bare);
  return number && format(number);
}
