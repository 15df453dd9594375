import { corrected, valid } from "../../journal/outcomes.ts";
import { tidyAddress } from "../tidyAddress.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/**
 * Addresses on one line, tidied without being understood: a place described in words ("Derrière l'église") is kept.
 * Geocoding decides whether the address exists.
 */
export const cleanAddress: ValueCleaner = () => (cell) => {
  const { text, rule } = tidyAddress(cell.text);
  return rule === null || text === cell.text ? valid(cell.text) : corrected(rule, text, 0.97);
};
