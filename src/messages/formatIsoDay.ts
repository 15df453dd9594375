import { firstOfMonth } from "./firstOfMonth.ts";
import type { Language } from "./language.ts";

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });

const SHORT: Readonly<Record<Language, Intl.DateTimeFormat>> = { fr: format("fr-FR"), en: format("en-GB") };
const LONG: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

const shown = (text: string): string => text.replaceAll("\u202F", "\u00A0");

/** A day given as ISO 8601, where there is little room: « 30 nov. ». */
export function formatShortDay(language: Language, day: string): string {
  return firstOfMonth(language, shown(SHORT[language].format(new Date(`${day}T00:00:00Z`))));
}

/** A day given as ISO 8601, in full: « 30 novembre 2026 ». */
export function formatIsoDay(language: Language, day: string): string {
  return firstOfMonth(language, shown(LONG[language].format(new Date(`${day}T00:00:00Z`))));
}
