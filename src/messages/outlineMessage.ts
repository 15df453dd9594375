import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "./language.ts";
import { typeset } from "./typeset.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The parser's numbers for the elements that are told apart here. */
const LITERAL = 0;
const PLURAL = 6;

/** Stands for what only an occasion fills in. */
export const OPEN_PLACE = "[…]";

function outline(elements: readonly Element[]): string {
  return elements
    .map((element) => {
      const kind: number = element.type;
      if (kind === LITERAL && "value" in element) return element.value;
      if (kind === PLURAL && "options" in element) return outline(element.options["other"]!.value);
      return OPEN_PLACE;
    })
    .join("");
}

/** An ICU message apart from any occasion: each value that it names is « […] », and what is counted is in the plural. */
export function outlineMessage(language: Language, template: string): string {
  const format = new IntlMessageFormat(typeset(language, template), language, undefined, {
    ignoreTag: true,
  });
  return outline(format.getAst());
}
