import { invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { houseNumberText } from "../extract/splitAddress.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const ONE = /^\d{1,5}(?:\s?(?:bis|ter|quater|quinquies|[a-z])(?:\s?[a-z0-9])?)?$/iu;
const SEVERAL = /\s*(?:[-–/&;,]|\bet\b|\bà\b)\s*/iu;
const LABELS = /n[°ºo]\s*(?=\d)/giu;
const LABEL = /^(?:num[ée]ro|n[°ºo])\s*[:.]?\s*/iu;

/** House numbers: "67", "67 bis", "67B", "67-69". A number that a spreadsheet took for a date is lost. */
export const cleanHouseNumber: ValueCleaner = (field) => (cell) => {
  if (cell.type === "date") return invalid("address.number-date");
  const bare = cell.text
    .replace(/^(\d+)[.,]0$/, "$1")
    .replace(LABEL, "")
    .replace(/[\s,.;]+$/u, "");
  const parts = bare.split(SEVERAL).map((part) => part.replace(LABEL, ""));
  if (!parts.every((part) => ONE.test(part))) {
    return /\d/.test(bare) ? valid(cell.text) : invalid("address.number-unknown");
  }
  const text = houseNumberText(bare.replace(LABELS, ""));
  const digits = /^\d+/.exec(text)?.[0];
  if (field.type === "integer" && digits && digits !== text) {
    return toConfirm("address.number-suffix", [{ value: digits, certainty: 0.6 }]);
  }
  return settled(cell.text, text, "address.number");
};
