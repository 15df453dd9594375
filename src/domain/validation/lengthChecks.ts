import type { Field } from "../model/field.ts";
import { splitList } from "../model/listCell.ts";
import type { ValueCheck } from "./breach.ts";

/** The least and greatest length: characters of a text, items of a list. */
export function lengthChecks(field: Field): readonly ValueCheck[] {
  const { minLength, maxLength } = field.constraints;
  const isList = field.type === "array" || field.type === "list";
  const measure = isList ? (value: string): number => splitList(field, value)?.length ?? 0 : characterCount;
  const suffix = isList ? "-items" : "";
  const checks: ValueCheck[] = [];
  if (minLength !== undefined)
    checks.push((value) => {
      const length = measure(value);
      return length >= minLength
        ? null
        : { rule: `constraint.min-length${suffix}`, params: { least: minLength, length } };
    });
  if (maxLength !== undefined)
    checks.push((value) => {
      // No text has more characters, nor a list more items, than UTF-16 units: most need no counting.
      if (value.length < maxLength) return null;
      const length = measure(value);
      return length <= maxLength
        ? null
        : { rule: `constraint.max-length${suffix}`, params: { most: maxLength, length } };
    });
  return checks;
}

/** Characters as people count them, so an emoji is one. */
function characterCount(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}
