import { DIGITS, type Detector } from "./finding.ts";

/** Plates since 2009 never hold I, O or U. */
const SIV = /(?<![A-Z\d-])[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}(?![A-Z\d-])/;
/** Without hyphens, or as they were before 2009, too much looks like a plate: the words around must say it. */
const NAMED =
  /(?:immatricul|plaque|v[ée]hicule|voiture)[^\d]{0,30}?((?:[A-HJ-NP-TV-Z]{2} ?\d{3} ?[A-HJ-NP-TV-Z]{2}|\d{1,4} ?[A-Z]{2,3} ?(?:\d{2}|2[AB]))(?![A-Z\d]))/i;

/** A vehicle's number plate. */
export const detectPlate: Detector = (text) => {
  if (!DIGITS.test(text)) return null;
  const excerpt = SIV.exec(text)?.[0] ?? NAMED.exec(text)?.[1];
  return excerpt === undefined ? null : { code: "privacy.plate", excerpt };
};
