import { firstOfMonth } from "../firstOfMonth.ts";
import { formatDay } from "../formatMoment.ts";
import type { Language } from "../language.ts";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };
const TIME_ZONE = "Europe/Paris";
const DAY = 86_400_000;

/** The fonts have no narrow no-break space. */
const shown = (text: string): string => text.replaceAll("\u202F", "\u00A0");

const byLanguage = <Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> => ({
  fr: make(LOCALES.fr),
  en: make(LOCALES.en),
});

const NUMBER = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }));
const DECIMAL = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const SHORT_DAY = byLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: TIME_ZONE }),
);
const RELATIVE = byLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const CALENDAR_DAY = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: TIME_ZONE });

/** « 31 062 », every digit kept. */
export function formatNumber(language: Language, value: number): string {
  return shown(NUMBER[language].format(value));
}

/** « 12,5 », one decimal at most. */
function formatDecimal(language: Language, value: number): string {
  return shown(DECIMAL[language].format(value));
}

/** « 20 nov. 2026 », in Paris. */
export function formatShortDay(language: Language, at: Date): string {
  return firstOfMonth(language, shown(SHORT_DAY[language].format(at)));
}

/** « hier », « il y a 3 jours », « il y a 4 mois »; the day itself beyond two years. */
export function formatAgo(language: Language, at: Date, now: Date): string {
  const daysBefore = (Date.parse(CALENDAR_DAY.format(now)) - Date.parse(CALENDAR_DAY.format(at))) / DAY;
  const days = Math.max(0, Math.round(daysBefore));
  const relative = RELATIVE[language];
  if (days < 14) return shown(relative.format(-days, "day"));
  if (days < 60) return shown(relative.format(-Math.floor(days / 7), "week"));
  if (days < 730) return shown(relative.format(-Math.floor(days / 30.44), "month"));
  return formatDay(language, at);
}

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  fr: ["o", "ko", "Mo", "Go"],
  en: ["B", "kB", "MB", "GB"],
};

/** « 38 ko », from bytes. */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < 3) {
    value /= 1000;
    unit += 1;
  }
  const rounded = value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatDecimal(language, rounded)}\u00A0${UNITS[language][unit]!}`;
}

/** « 350 m », « 1,2 km », from metres. */
export function formatDistance(language: Language, metres: number): string {
  if (metres < 1000) return `${Math.round(metres / 10) * 10}\u00A0m`;
  return `${formatDecimal(language, metres / 1000)}\u00A0km`;
}

/** « 81 % », from a share between 0 and 1; never 100 % of what is incomplete, nor 0 % of what is begun. */
export function formatShare(language: Language, part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  const percent = part === whole ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(share)));
  return language === "fr" ? `${percent}\u00A0%` : `${percent}%`;
}
