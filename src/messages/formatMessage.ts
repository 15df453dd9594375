import { IntlMessageFormat } from "intl-messageformat";
import type { Params } from "../domain/journal/outcome.ts";
import type { Language } from "./language.ts";

const compiled = new Map<string, IntlMessageFormat>();

/** French sets « », : ; ? and % apart with a space that never ends a line. */
function typeset(language: Language, template: string): string {
  if (language !== "fr") return template;
  return template.replaceAll("« ", "«\u00A0").replaceAll(/ (?=[»:;?%])/g, "\u00A0");
}

/**
 * Fills an ICU message. A template without braces is returned as it is; a placeholder without a value is shown by its
 * name, so that a missing parameter never hides the rest of the sentence.
 */
export function formatMessage(language: Language, template: string, params: Params = {}): string {
  if (!template.includes("{")) return typeset(language, template);
  const key = `${language}\u0000${template}`;
  let message = compiled.get(key);
  if (!message)
    compiled.set(
      key,
      (message = new IntlMessageFormat(typeset(language, template), language, undefined, {
        ignoreTag: true,
      })),
    );
  const named: Record<string, string | number> = { ...params };
  for (const name of template.matchAll(/\{\s*(\w+)/g)) named[name[1]!] ??= `{${name[1]!}}`;
  return String(message.format(named));
}
