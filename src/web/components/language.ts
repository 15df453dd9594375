import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../messages/language.ts";
import { shellTexts, type ShellTexts } from "../../messages/web/shell.ts";

/** The language that parts speak; `Document` sets it, an island sets it again for what it draws. */
export const LanguageContext = createContext<Language>("fr");

/** The parts' own words, in the language of the page. */
export function useShellTexts(): ShellTexts {
  return shellTexts(useContext(LanguageContext));
}
