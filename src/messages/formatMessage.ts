import { IntlMessageFormat } from "intl-messageformat";
import type { Params } from "../domain/journal/outcome.ts";
import type { Language } from "./language.ts";
import { typeset } from "./typeset.ts";

type Filled = (params: Params) => string;

const compiled: Record<Language, Map<string, Filled>> = { fr: new Map(), en: new Map() };

/**
 * Texts and bare placeholders, alternating. Null for what ICU must read: plurals, choices, numbers, quotes. A
 * million corrections are worded, and joining their parts is ten times faster than ICU.
 */
function bareParts(template: string): readonly string[] | null {
  const parts = template.split(/\{\s*(\w+)\s*\}/);
  const bare = parts.every((text, index) => index % 2 === 1 || !/['{}]/.test(text));
  return bare ? parts : null;
}

function compile(language: Language, template: string): Filled {
  const text = typeset(language, template);
  const parts = bareParts(text);
  if (parts !== null)
    return (params) => {
      let filled = parts[0]!;
      for (let at = 1; at < parts.length; at += 2)
        filled += (params[parts[at]!] ?? `{${parts[at]!}}`) + parts[at + 1]!;
      return filled;
    };
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const names = Array.from(template.matchAll(/\{\s*(\w+)/g), (name) => name[1]!);
  return (params) => {
    const named: Record<string, string | number> = { ...params };
    for (const name of names) named[name] ??= `{${name}}`;
    // The report's fonts have no narrow no-break space, which ICU sets between thousands.
    return String(message.format(named)).replaceAll("\u202F", "\u00A0");
  };
}

/**
 * Fills an ICU message. A template without braces is returned as it is; a placeholder without a value is shown by its
 * name, so that a missing parameter never hides the rest of the sentence.
 */
export function formatMessage(language: Language, template: string, params: Params = {}): string {
  const known = compiled[language].get(template);
  if (known) return known(params);
  const fill = template.includes("{") ? compile(language, template) : constant(typeset(language, template));
  compiled[language].set(template, fill);
  return fill(params);
}

function constant(text: string): Filled {
  return () => text;
}
