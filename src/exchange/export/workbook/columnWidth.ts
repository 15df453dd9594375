import type { Field } from "../../../domain/model/field.ts";
import { columnType } from "../columnType.ts";

const NARROW = 12;
const TEXT = 24;
const LONG_TEXT = 40;
const WIDEST = 44;
const LONG_KINDS: ReadonlySet<string> = new Set(["title", "address", "opening-hours", "url", "geometry"]);

/** Width of a field's column in characters: room for its heading and for values of its kind. */
export function columnWidth(field: Field): number {
  const typical = columnType(field) !== "text" ? NARROW : LONG_KINDS.has(field.kind) ? LONG_TEXT : TEXT;
  return Math.min(WIDEST, Math.max(typical, field.name.length + 4));
}
