import type { Cell } from "../../domain/table/cell.ts";
import type { FormatMeaning } from "./numberFormat.ts";
import { serialToIso } from "./serialDate.ts";

const PLAIN_INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;

/** A stored number as JavaScript prints it, without an exponent below 10^21; null when it is no number. */
function numberText(stored: string): string | null {
  if (PLAIN_INTEGER.test(stored)) return stored;
  const value = Number(stored);
  return stored.trim() === "" || !Number.isFinite(value) ? null : String(value);
}

/** The cell that a stored number and its format make. A text that is no number is given as text. */
export function typedNumber(stored: string, format: FormatMeaning | undefined, date1904: boolean): Cell {
  const text = numberText(stored);
  if (text === null) return stored;
  if (format === undefined || format.shows === "number" || format.shows === "text")
    return { type: "number", text };
  if (format.shows === "padded") {
    return { type: "number", text: /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text };
  }
  const serial = Number(text);
  const iso = format.elapsed && serial >= 1 ? null : serialToIso(serial, date1904);
  return iso === null ? { type: "number", text } : { type: "date", text: iso };
}
