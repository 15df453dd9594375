import { DIGITS, type Detector } from "./finding.ts";

const BIRTH =
  /\b(?:née?s?(?:\(e\))?|NEE?)\s+(?:le\s+)?\d{1,2}(?:er)?[\s/.-]+(?:\d{1,2}|[a-zéûôà]{3,9})[\s/.-]+\d{2,4}|\bdate de naissance\s*:?\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}/i;

/** A person's date of birth written in words: "née le 3 mai 1962". */
export const detectBirthDate: Detector = (text) => {
  if (!DIGITS.test(text)) return null;
  const found = BIRTH.exec(text);
  return found === null ? null : { code: "privacy.birth-date", excerpt: found[0] };
};
