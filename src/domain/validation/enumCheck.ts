import type { Field } from "../model/field.ts";
import { splitList } from "../model/listCell.ts";
import type { ValueCheck } from "./breach.ts";

const SHOWN = 6;

/** The allowed values, of the whole cell or of each item of a list; null when every value will do. */
export function enumCheck(field: Field): ValueCheck | null {
  const terms = field.vocabulary?.closed ? field.vocabulary.terms.map((term) => term.value) : [];
  const values = field.constraints.enum ?? terms;
  if (values.length === 0) return null;
  const allowed = new Set(values);
  const numbers = field.type === "number" || field.type === "integer" ? new Set(values.map(Number)) : null;
  const isAllowed = (item: string): boolean => allowed.has(item) || (numbers?.has(Number(item)) ?? false);
  const params = { allowed: shown(values), count: values.length };
  if (!field.multiple) return (value) => (isAllowed(value) ? null : { rule: "constraint.enum", params });
  return (value) => {
    const wrong = splitList(field, value)?.find((item) => !isAllowed(item));
    return wrong === undefined ? null : { rule: "constraint.enum-item", params: { ...params, item: wrong } };
  };
}

function shown(values: readonly string[]): string {
  const few = values.slice(0, SHOWN).map((value) => `« ${value} »`);
  return values.length > SHOWN ? `${few.join(", ")}…` : few.join(", ");
}
