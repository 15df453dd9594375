import { firstOfMonth } from "./firstOfMonth.ts";
import type { Language } from "./language.ts";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

function formatters(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const of = (language: Language) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "Europe/Paris" });
  return { fr: of("fr"), en: of("en") };
}

const DAY = formatters({ dateStyle: "long" });
const MOMENT = formatters({ dateStyle: "long", timeStyle: "short" });

// The fonts have no narrow no-break space.
const shown = (text: string): string => text.replaceAll("\u202F", "\u00A0");

/** « 21 novembre 2026 », « 1er juin 2019 », in Paris. */
export function formatDay(language: Language, at: Date): string {
  return firstOfMonth(language, shown(DAY[language].format(at)));
}

/** « 21 novembre 2026 à 14:05 », in Paris. */
export function formatMoment(language: Language, at: Date): string {
  return firstOfMonth(language, shown(MOMENT[language].format(at)).replace(" à ", " à\u00A0"));
}
