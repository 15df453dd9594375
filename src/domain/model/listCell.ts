import type { Field } from "./field.ts";

type ListField = Pick<Field, "type" | "delimiter">;

/**
 * The items of a cell that holds several: a JSON array for the type `array`, items between the field's delimiter
 * otherwise. Items are trimmed, empty ones left out. Null when a cell of type `array` is no JSON array.
 */
export function splitList(field: ListField, text: string): readonly string[] | null {
  if (field.type !== "array") return text.split(field.delimiter.trim() || field.delimiter).flatMap(trimmed);
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.map(itemText) : null;
  } catch {
    return null;
  }
}

function trimmed(item: string): readonly string[] {
  const text = item.trim();
  return text === "" ? [] : [text];
}

function itemText(item: unknown): string {
  return typeof item === "string" ? item : JSON.stringify(item);
}
