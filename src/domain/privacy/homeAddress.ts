import { DIGITS, type Detector } from "./finding.ts";

const HOME =
  /\b(?:domicili[ée]e?s?|demeurant|domicile\s*:|habitant(?=\s+(?:au\s+)?\d))\s*(?:(?:au|à|,)\s*)?(\d{1,4}[^;.\n]{4,60})/i;

/** A person's home address: one that the words around call a home. */
export const detectHomeAddress: Detector = (text) => {
  if (!DIGITS.test(text)) return null;
  const found = HOME.exec(text);
  return found === null ? null : { code: "privacy.home-address", excerpt: found[0].trim() };
};
