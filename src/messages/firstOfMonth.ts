import type { Language } from "./language.ts";

/** French writes the first of a month « 1er », and its other days as plain numbers; `Intl` does not. */
export function firstOfMonth(language: Language, day: string): string {
  return language === "fr" ? day.replace(/^1(?=[ \u00A0\u202F]\p{L})/u, "1er") : day;
}
