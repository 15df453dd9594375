import type { Field } from "./field.ts";

export interface BooleanTexts {
  readonly yes: string;
  readonly no: string;
}

/**
 * How a boolean field is published: `true` and `false`, unless its schema gives words of its own that leave these
 * out (`trueValues: ["oui"]`): data published under that schema must be valid under it.
 */
export function booleanTexts({ trueValues, falseValues }: Field): BooleanTexts {
  const own = (words: readonly string[], usual: string): string =>
    words.length === 0 || words.includes(usual) ? usual : words[0]!;
  return { yes: own(trueValues, "true"), no: own(falseValues, "false") };
}
