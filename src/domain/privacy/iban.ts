import type { Detector } from "./finding.ts";

const START = /(?:FR|MC|BE|LU|DE|ES|IT|CH|PT)\d\d/i;
const IBAN = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/gi;
const LENGTHS: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  ES: 24,
  IT: 27,
  CH: 21,
  PT: 25,
};

/** A bank account number: an IBAN of France or its neighbours whose check digits are right (ISO 13616, mod 97). */
export const detectIban: Detector = (text) => {
  if (!START.test(text)) return null;
  for (const [excerpt] of text.matchAll(IBAN)) {
    const compact = excerpt.replaceAll(" ", "").toUpperCase();
    if (LENGTHS[compact.slice(0, 2)] === compact.length && remainder(compact) === 1)
      return { code: "privacy.iban", excerpt };
  }
  return null;
};

function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}
