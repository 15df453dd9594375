import { corrected, invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { readDigits } from "./digitText.ts";
import { isSiren, isSiret } from "./luhn.ts";

/** What a spreadsheet leaves of a SIRET it rounded: no establishment is numbered 00000. */
const ROUNDED = /^\d{9}0{5}$/;

/**
 * SIRET numbers: fourteen digits that pass the Luhn check, or La Poste's own. A SIREN in their place, a rounded
 * number or lost digits are invalid: the establishment cannot be known.
 */
export const cleanSiret: ValueCleaner = () => (cell) => {
  const { code, fromNumber, scientific } = readDigits(cell);
  if (scientific) return invalid("siret.scientific");
  if (ROUNDED.test(code)) return invalid("siret.rounded");
  if (isSiret(code)) return settled(cell.text, code, "siret.format");
  const padded = /^\d{12,13}$/.test(code) ? code.padStart(14, "0") : "";
  if (padded && isSiret(padded) && isSiren(padded.slice(0, 9))) {
    return fromNumber
      ? corrected("siret.zero", padded, 0.97)
      : toConfirm("siret.zero-unsure", [{ value: padded, certainty: 0.6 }]);
  }
  if (isSiren(code)) return invalid("siret.siren");
  return /^\d{14}$/.test(code) ? invalid("siret.checksum") : invalid("siret.length", { digits: code.length });
};
