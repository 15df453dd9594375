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
  return { yes: published(trueValues, "true"), no: published(falseValues, "false") };
}

function published(words: readonly string[], usual: string): string {
  return words.length === 0 || words.includes(usual) ? usual : words[0]!;
}
