import type { Field } from "../model/field.ts";

const KINDS: ReadonlySet<string> = new Set(["text", "title", "person"]);
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A name in capitals, as registers export them, written with capitals at the start of its words only, where the schema's
 * pattern refuses the first and takes the second: "JEAN-PIERRE" → "Jean-Pierre". Null in any other case.
 */
export function casedToFit(field: Field, value: string, fits: (value: string) => boolean): string | null {
  if (!KINDS.has(field.kind) || /\p{Ll}/u.test(value) || !/\p{Lu}{2}/u.test(value)) return null;
  const cased = value.replace(WORD, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return fits(cased) ? cased : null;
}
