import { corrected, invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { readDigits } from "./digitText.ts";
import { isSiren, isSiret } from "./luhn.ts";

const VAT = /^FR(\d{2})(\d{9})$/;

/** SIREN numbers: nine digits that pass the Luhn check. Lost digits are never made up. */
export const cleanSiren: ValueCleaner = () => (cell) => {
  const { code, fromNumber, scientific } = readDigits(cell);
  if (scientific) return invalid("siren.scientific");
  if (isSiren(code)) return settled(cell.text, code, "siren.format");
  const padded = /^\d{7,8}$/.test(code) ? code.padStart(9, "0") : "";
  if (padded && isSiren(padded)) {
    return fromNumber
      ? corrected("siren.zero", padded, 0.97)
      : toConfirm("siren.zero-unsure", [{ value: padded, certainty: 0.6 }]);
  }
  if (isSiret(code)) return corrected("siren.from-siret", code.slice(0, 9), 0.98);
  const vat = VAT.exec(code);
  if (vat?.[2] && isSiren(vat[2]) && vatKey(vat[2]) === vat[1])
    return corrected("siren.from-vat", vat[2], 0.98);
  return /^\d{9}$/.test(code) ? invalid("siren.checksum") : invalid("siren.length", { digits: code.length });
};

/** The two digits of a French VAT number, from its SIREN. */
function vatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0");
}
