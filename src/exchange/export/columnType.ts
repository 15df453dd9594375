import { booleanTexts } from "../../domain/model/booleanTexts.ts";
import type { Field } from "../../domain/model/field.ts";

/** How formats with typed columns store a field. Date-times stay text: without a zone they name no instant. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "list";

/** The column that holds a field's values. */
export function columnType({ type }: Field): ColumnType {
  switch (type) {
    case "integer":
    case "year":
      return "integer";
    case "number":
    case "boolean":
    case "date":
    case "list":
      return type;
    default:
      return "text";
  }
}

/** A canonical text as a truth value; null when it is neither of the field's two words. */
export function readBoolean(field: Field, text: string): boolean | null {
  const { yes, no } = booleanTexts(field);
  return text === yes ? true : text === no ? false : null;
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** A canonical text as a 64-bit integer; null when it is none. */
export function readInteger(text: string): bigint | null {
  if (!/^[+-]?\d{1,19}$/.test(text)) return null;
  const integer = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return integer >= MIN_INT64 && integer <= MAX_INT64 ? integer : null;
}

/** A canonical text as the nearest double; null when it is no number, or too large for one. */
export function readNumber(text: string): number | null {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const DAY_MS = 86_400_000;

/** An ISO 8601 day as days since 1970-01-01; null when it is none. */
export function readDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // February 30th is read as March 2nd.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) return null;
  return time / DAY_MS;
}
