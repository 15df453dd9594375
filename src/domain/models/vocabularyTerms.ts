import type { TermSchema } from "./modelSchema.ts";

/** A term shown as it is published. Synonyms are other spellings that certainly mean it. */
export function term(value: string, ...synonyms: string[]): TermSchema {
  return { value, label: value, synonyms };
}

/** A term whose published value is a code: people see the label, and the label is understood when they write it. */
export function coded(value: string, label: string, ...synonyms: string[]): TermSchema {
  return { value, label, synonyms };
}

/** The `enum` constraint that says the same as a closed vocabulary, for tools that know only Table Schema. */
export function valuesOf(terms: readonly TermSchema[]): readonly string[] {
  return terms.map((entry) => entry.value);
}

/** The `pattern` constraint of a cell that holds several of these values, separated by `;`. */
export function listPatternOf(terms: readonly TermSchema[]): string {
  const choices = terms
    .map((entry) => entry.value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join("|");
  return `^(${choices})(;(${choices}))*$`;
}
