import { booleanTexts } from "../../domain/model/booleanTexts.ts";
import type { Field } from "../../domain/model/field.ts";

/** A JSON value as a person would type it in the field's cell; "" empties it. */
export function fieldText(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean" && field.type === "boolean") {
    const { yes, no } = booleanTexts(field);
    return value ? yes : no;
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.join(field.delimiter);
  return JSON.stringify(value);
}
