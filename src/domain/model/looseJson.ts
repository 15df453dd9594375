/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, a number or a boolean as text; null for anything else, blank text included. */
export function looseText(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  return null;
}

/** The texts of a list, or of one bare text; what is not a text is left out. */
export function looseTexts(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.map(looseText).filter((text) => text !== null);
}

const TRUE = new Set(["true", "1", "oui", "yes", "vrai"]);
const FALSE = new Set(["false", "0", "non", "no", "faux"]);

/** A boolean, also when written as text or as 0 and 1; null when it is neither. */
export function looseBoolean(value: unknown): boolean | null {
  const text = looseText(value)?.toLowerCase();
  if (text === undefined) return null;
  if (TRUE.has(text)) return true;
  return FALSE.has(text) ? false : null;
}

/** A finite number, also when written as text; null when it is none. */
export function looseNumber(value: unknown): number | null {
  const text = looseText(value);
  if (text === null || typeof value === "boolean") return null;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** What stands at a path, as short text for a message. */
export function shortJson(value: unknown, length = 60): string {
  const text = typeof value === "string" ? value : stringify(value);
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** JSON nested thousands of levels deep can be read but not written. */
function stringify(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "…";
  }
}
