import type { Field } from "../../../domain/model/field.ts";
import { describeOpeningHours } from "../../../messages/describeOpeningHours.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";

const BOOLEANS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: new Map([
    ["true", "Oui"],
    ["false", "Non"],
  ]),
  en: new Map([
    ["true", "Yes"],
    ["false", "No"],
  ]),
};
const NUMBERS = new Set(["integer", "number", "amount"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A canonical value as people read it: « Oui », « 12 400 », « 4 mars 2019 »; itself where there is nothing to add. */
export function shownValue(language: Language, { kind, type, vocabulary }: Field, value: string): string {
  if (value === "") return "";
  if (type === "boolean" || kind === "boolean") return BOOLEANS[language].get(value) ?? value;
  if (vocabulary) return vocabulary.terms.find((term) => term.value === value)?.label ?? value;
  if (kind === "opening-hours") return language === "fr" ? describeOpeningHours(value) : value;
  if (kind === "date" && DAY.test(value)) return formatDay(language, new Date(`${value}T12:00:00Z`));
  if (NUMBERS.has(kind) && /^-?\d{5,}(?:\.\d+)?$/.test(value))
    return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 10 })
      .format(Number(value))
      .replaceAll("\u202F", "\u00A0");
  return value;
}
