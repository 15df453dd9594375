import { IntlMessageFormat } from "intl-messageformat";
import type { Params } from "../domain/journal/outcome.ts";
import type { Language } from "./language.ts";

const compiled = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message. A template without braces is returned as it is; a placeholder without a value is shown by its
 * name, so that a missing parameter never hides the rest of the sentence.
 */
export function formatMessage(language: Language, template: string, params: Params = {}): string {
  if (!template.includes("{")) return template;
  const key = `${language}\u0000${template}`;
  let message = compiled.get(key);
  if (!message)
    compiled.set(key, (message = new IntlMessageFormat(template, language, undefined, { ignoreTag: true })));
  const named: Record<string, string | number> = { ...params };
  for (const name of template.matchAll(/\{\s*(\w+)/g)) named[name[1]!] ??= `{${name[1]!}}`;
  return String(message.format(named));
}
