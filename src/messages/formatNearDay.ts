import { firstOfMonth } from "./firstOfMonth.ts";
import type { Language } from "./language.ts";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

function formatters(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const of = (language: Language) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "Europe/Paris" });
  return { fr: of("fr"), en: of("en") };
}

const SHORT = formatters({ day: "numeric", month: "short", year: "numeric" });
const DAY_MONTH = formatters({ day: "numeric", month: "long" });
const MONTH = formatters({ month: "short" });
const MONTH_NAME = formatters({ month: "long" });

const DISTANCE: Readonly<Record<Language, Intl.RelativeTimeFormat>> = {
  fr: new Intl.RelativeTimeFormat("fr", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/** « 2 nov. 2026 », in Paris. */
export function formatShortDay(language: Language, at: Date): string {
  return firstOfMonth(language, SHORT[language].format(at).replaceAll(" ", "\u00A0"));
}

/** « 30 novembre », in Paris. */
export function formatDayMonth(language: Language, at: Date): string {
  return firstOfMonth(language, DAY_MONTH[language].format(at).replaceAll(" ", "\u00A0"));
}

/** « nov. », in Paris. */
export function formatShortMonth(language: Language, at: Date): string {
  return MONTH[language].format(at);
}

/** « novembre », in Paris. */
export function formatMonth(language: Language, at: Date): string {
  return MONTH_NAME[language].format(at);
}

/** How far a day is: « aujourd’hui », « hier », « dans 9 jours », « il y a 3 mois ». Beyond sixty days, in months. */
export function formatDistance(language: Language, days: number): string {
  const isFar = Math.abs(days) > 60;
  const text = DISTANCE[language].format(isFar ? Math.round(days / 30.44) : days, isFar ? "month" : "day");
  return text.replaceAll("'", "’").replaceAll(/(\d) /g, "$1\u00A0");
}
