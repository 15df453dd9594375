import type { Language } from "./language.ts";

/** French sets « », : ; ? and % apart with a space that never ends a line. */
export function typeset(language: Language, template: string): string {
  if (language !== "fr") return template;
  return template.replaceAll("« ", "«\u00A0").replaceAll(/ (?=[»:;?%])/g, "\u00A0");
}
