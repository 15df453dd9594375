import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";

/** Kinds whose words come back with the same meaning in the next file: a town hall writes them its own way, again and again. */
const LEARNT: ReadonlySet<Kind> = new Set<Kind>([
  "vocabulary",
  "boolean",
  "commune",
  "department",
  "organization",
  "opening-hours",
]);

/** Whether what a person says that a text means in this field holds for later files: not for an address, a number or a date. */
export function learnsFrom({ kind, vocabulary }: Pick<Field, "kind" | "vocabulary">): boolean {
  return vocabulary !== null || LEARNT.has(kind);
}
