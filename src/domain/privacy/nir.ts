import type { Detector } from "./finding.ts";

const SIX_DIGITS = /\d{3} ?\d{3}/;
const NIR =
  /(?<![\dA-Z.,])([1-4]) ?(\d{2}) ?(\d{2}) ?(\d{2}|2[AB]) ?(\d{3}) ?(\d{3}) ?(?:[-/ ] ?)?(\d{2})(?![\dA-Z])/gi;

/** A social security number (NIR, 13 characters and its key), Corsica included. The key must be right. */
export const detectNir: Detector = (text) => {
  if (!SIX_DIGITS.test(text)) return null;
  for (const found of text.matchAll(NIR)) {
    const [excerpt, sex, year, month, department, commune, order, key] = found as unknown as string[];
    if (!plausibleMonth(Number(month)) || department === "00") continue;
    const corsica = department!.toUpperCase();
    const digits = `${sex}${year}${month}${corsica === "2A" ? "19" : corsica === "2B" ? "18" : department}${commune}${order}`;
    if (97 - (Number(digits) % 97) === Number(key)) return { code: "privacy.nir", excerpt: excerpt! };
  }
  return null;
};

/** Months, and the codes given when the month of birth is not known. */
function plausibleMonth(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
}
