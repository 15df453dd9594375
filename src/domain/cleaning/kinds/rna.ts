import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { readDigits } from "./digitText.ts";

const RNA = /^W(?:\d|2[AB])\d*$/;

/** Numbers of the Répertoire national des associations: W and nine characters. */
export const cleanRna: ValueCleaner = () => (cell) => {
  const { code, scientific } = readDigits(cell);
  if (scientific) return invalid("rna.format");
  const number = code.replace(/^RNA:?/, "");
  if (RNA.test(number) && number.length === 10) return settled(cell.text, number, "rna.form");
  if (/^\d{9}$/.test(number)) return toConfirm("rna.letter", [{ value: `W${number}`, certainty: 0.6 }]);
  return invalid("rna.format");
};
