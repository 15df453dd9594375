import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../messages/language.ts";
import { shellTexts, type ShellTexts } from "../../messages/web/shell.ts";

/** The language that parts speak; `Document` sets it, an island sets it again for what it draws. */
export const LanguageContext = createContext<Language>("fr");

/** The language of the words of models, where a page is in another: undefined where it is the page's own. */
export function modelLanguage(language: Language): "fr" | undefined {
  return language === "fr" ? undefined : "fr";
}

/** The parts' own words, in the language of the page. */
export function useShellTexts(): ShellTexts {
  return shellTexts(useContext(LanguageContext));
}
