import type { Field } from "../../domain/model/field.ts";

/** Where a value leads: a web page, a mailbox, a telephone; null for all else, and for what only looks like one. */
export function valueLink({ kind }: Pick<Field, "kind">, text: string): string | null {
  if (kind === "url") return URL.canParse(text) && /^https?:\/\//i.test(text) ? new URL(text).href : null;
  if (kind === "email") return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ? `mailto:${text}` : null;
  if (kind === "phone") {
    const digits = text.replaceAll(/[\s.]/g, "");
    return /^\+?\d{4,15}$/.test(digits) ? `tel:${digits}` : null;
  }
  return null;
}
