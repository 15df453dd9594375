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

/** The canonical cell of these items: what `splitList` reads back. `""` for no items. */
export function joinList(field: ListField, items: readonly string[]): string {
  if (items.length === 0) return "";
  return field.type === "array" ? JSON.stringify(items) : items.join(field.delimiter);
}

function trimmed(item: string): readonly string[] {
  const text = item.trim();
  return text === "" ? [] : [text];
}

function itemText(item: unknown): string {
  return typeof item === "string" ? item : JSON.stringify(item);
}
