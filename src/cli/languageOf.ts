import { type Language, LANGUAGES } from "../messages/language.ts";

/** Reads the language before anything else, so that even a wrong call is explained in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at === -1) return "fr";
  const name = args[at]!.includes("=") ? args[at]!.slice("--lang=".length) : args[at + 1];
  return LANGUAGES.find((language) => language === name) ?? "fr";
}
