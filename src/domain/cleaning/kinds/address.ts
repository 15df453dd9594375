import { corrected, valid } from "../../journal/outcomes.ts";
import { compilePattern } from "../../model/pattern/schemaPattern.ts";
import { tidyAddress } from "../tidyAddress.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/**
 * Addresses on one line, tidied without being understood: a place described in words ("Derrière l'église") is kept.
 * Geocoding decides whether the address exists. A curly apostrophe is straightened where the schema's pattern takes no
 * other.
 */
export const cleanAddress: ValueCleaner = (field) => {
  const straight = takesStraightOnly(field.constraints.pattern);
  return (cell) => {
    const tidied = tidyAddress(cell.text);
    const text = straight ? tidied.text.replaceAll("’", "'") : tidied.text;
    const rule = text === tidied.text ? tidied.rule : (tidied.rule ?? "address.apostrophe");
    return rule === null || text === cell.text ? valid(cell.text) : corrected(rule, text, 0.97);
  };
};

function takesStraightOnly(pattern: string | undefined): boolean {
  const matches = pattern ? compilePattern(pattern)?.matches : null;
  return matches ? matches("rue d'Anjou") && !matches("rue d’Anjou") : false;
}
