import type { Field } from "../model/field.ts";
import { boundChecks } from "./boundCheck.ts";
import type { ConstraintBreach, ValueCheck } from "./breach.ts";
import { enumCheck } from "./enumCheck.ts";
import { lengthChecks } from "./lengthChecks.ts";
import { patternCheck } from "./patternCheck.ts";
import { typeTest } from "./typeCheck.ts";

/**
 * Compiles what a field asks of a value: its type, then its allowed values, form, length and bounds, in that
 * order. The function takes a canonical text (dates ISO 8601, decimals with a point, booleans `true`/`false`, lists
 * joined) and gives the first constraint it does not meet. An empty text meets them all: `required` is judged
 * on the record.
 */
export function compileConstraints(field: Field): (value: string) => ConstraintBreach | null {
  const test = typeTest(field);
  const shape = field.type === "string" ? `format-${field.format}` : `type-${field.type}`;
  const typeBreach = { rule: `constraint.${shape}`, params: { example: field.example ?? "none" } };
  const checks: readonly ValueCheck[] = [
    enumCheck(field),
    patternCheck(field),
    ...lengthChecks(field),
    ...boundChecks(field),
  ].filter((check) => check !== null);
  return (value) => {
    if (value === "") return null;
    if (test !== null && !test(value)) return typeBreach;
    for (const check of checks) {
      const breach = check(value);
      if (breach !== null) return breach;
    }
    return null;
  };
}
