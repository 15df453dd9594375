import { booleanTexts } from "../domain/model/booleanTexts.ts";
import type { Field } from "../domain/model/field.ts";

/**
 * A canonical text as the JSON value of its field's type; null for "". Lists are split on the field's delimiter. A text
 * that its type cannot hold stays a text.
 */
export function typedValue(field: Field, text: string): unknown {
  if (text === "") return null;
  switch (field.type) {
    case "integer":
    case "number": {
      const number = Number(text);
      // Beyond what a double holds exactly, the digits matter more than the type.
      return Number.isFinite(number) && (field.type === "number" || Number.isSafeInteger(number))
        ? number
        : text;
    }
    case "year":
      return /^\d+$/.test(text) ? Number(text) : text;
    case "boolean": {
      const { yes, no } = booleanTexts(field);
      return text === yes ? true : text === no ? false : text;
    }
    case "list":
      return text.split(field.delimiter).map((item) => item.trim());
    case "array":
    case "object":
    case "geojson":
      return parsedJson(text);
    default:
      return text;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
